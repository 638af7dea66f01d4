import type { ReactNode } from 'react';
import { Card } from '../../ui/card.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Meter } from '../../ui/meter.js';
import { Time } from '../../ui/time.js';
import styles from './key-page.module.css';
import { KeyExpiry, LastUse } from './key-status.js';
import type { ApiKey } from './keys-queries.js';
import { MemberName } from './member-name.js';
import { PermissionText } from './permission-text.js';
import { useResourceNames } from './use-resource-names.js';

/** What is known of a key. */
export function KeyFacts({ apiKey }: { readonly apiKey: ApiKey }) {
  const names = useResourceNames();
  const { permissions, allowedCidrs, requestsPerDay, requestsToday } = apiKey;
  return (
    <Card title="About this key">
      {requestsPerDay !== null && (
        <Meter label="Requests today" used={requestsToday} limit={requestsPerDay} />
      )}
      <dl className={styles.facts}>
        <Fact term="Permissions">
          <PermissionText permissions={permissions} names={names} />
          <details>
            <summary className={styles.summary}>Show exact permissions</summary>
            <CodeBlock label="Permissions as JSON" code={JSON.stringify(permissions, null, 2)} wrap />
          </details>
        </Fact>
        <Fact term="Owner">
          <MemberName memberId={apiKey.memberId} />
        </Fact>
        <Fact term="Created">
          <Time value={apiKey.createdAt} format="datetime" />
        </Fact>
        <Fact term="Last used">
          <LastUse apiKey={apiKey} />
        </Fact>
        <Fact term="Requests today">{requestsToday.toLocaleString('en')}</Fact>
        <Fact term="Expires">
          <KeyExpiry apiKey={apiKey} format="datetime" />
        </Fact>
        <Fact term="Allowed addresses">
          {allowedCidrs === null
            ? 'Anywhere'
            : allowedCidrs.map((range) => (
                <code key={range} className={styles.range}>
                  {range}
                </code>
              ))}
        </Fact>
        <Fact term="Daily limit">
          {requestsPerDay === null
            ? 'Limit of the plan, shared by all keys'
            : `${requestsPerDay.toLocaleString('en')} requests`}
        </Fact>
        <Fact term="Deletions">
          {apiKey.humanConfirmation ? 'Confirmed by a person first' : 'No confirmation needed'}
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
