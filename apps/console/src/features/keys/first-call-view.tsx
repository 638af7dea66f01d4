import { Spinner } from '../../ui/spinner.js';
import { Notice } from '../../ui/notice.js';
import { Time } from '../../ui/time.js';
import styles from './first-call-view.module.css';
import type { UsageRecord } from './latest-records-query.js';
import type { FirstCall } from './use-first-call.js';

const DOORS: Readonly<Record<string, string>> = {
  mcp: 'MCP',
  rest: 'the REST interface',
  cli: 'the command line',
};

/** Tells live whether a key was used yet: that it is waited for, what came, or why what came was refused. */
export function FirstCallView({ call }: { readonly call: FirstCall }) {
  return (
    <div aria-live="polite" className={styles.live}>
      {call.isSeen ? (
        <Notice tone="success" title="The key works">
          {call.record === null ? 'It was just used.' : <WhatCame record={call.record} />}
        </Notice>
      ) : (
        <>
          <p className={styles.waiting}>
            <Spinner /> Waiting for the first call. This page sees it by itself.
          </p>
          {call.refused !== null && (
            <Notice tone="warning" title="A call came, but it was refused">
              <WhatCame record={call.refused} /> It ended with <code>{call.refused.outcome}</code>.
            </Notice>
          )}
          {call.error !== null && (
            <p className={styles.waiting}>The server does not answer at the moment; trying again.</p>
          )}
        </>
      )}
    </div>
  );
}

function WhatCame({ record }: { readonly record: UsageRecord }) {
  return (
    <>
      <code>{record.action}</code> over {DOORS[record.surface] ?? record.surface}
      {record.clientName !== null && (
        <>
          {' '}
          from <bdi>{record.clientName}</bdi>
        </>
      )}
      , <Time value={record.at} />.
    </>
  );
}
