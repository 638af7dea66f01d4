import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../data/who.js';
import { instanceQuery } from '../../data/who.js';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Stack } from '../../ui/stack.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import { AgentsCard } from './agents-card.js';
import type { ConnectionDetail } from './connections-queries.js';
import { newKeyAddress } from './new-addresses.js';
import styles from './connections.module.css';

/** The facts of a connection, the agents that have it, and how programs reach it. */
export function SettingsPanel({ connection }: { readonly connection: ConnectionDetail }) {
  return (
    <Stack gap={5}>
      <FactsCard connection={connection} />
      <AgentsCard connection={connection} />
      <UseCard connection={connection} />
    </Stack>
  );
}

function FactsCard({ connection }: { readonly connection: ConnectionDetail }) {
  const { url, slug, createdAt, updatedAt } = connection;
  return (
    <Card title="Settings" description="Edit changes all of them but the prefix.">
      <dl className={styles.facts}>
        <div className={styles.wide}>
          <dt>Address</dt>
          <dd>
            <UserText lines={null} className={styles.code}>
              {url}
            </UserText>
          </dd>
        </div>
        <div>
          <dt>Prefix of its tools</dt>
          <dd>
            <code>{slug}</code>
          </dd>
        </div>
        <div>
          <dt>Credentials</dt>
          <dd>
            <Credentials connection={connection} />
          </dd>
        </div>
        <div>
          <dt>Connected</dt>
          <dd>
            <Time value={createdAt} format="date" />
          </dd>
        </div>
        <div>
          <dt>Last changed</dt>
          <dd>
            <Time value={updatedAt} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function Credentials({ connection: { authentication } }: { readonly connection: ConnectionDetail }) {
  const { type, headerNames, changedAt } = authentication;
  if (type === 'none') return 'None';
  return (
    <>
      {type === 'bearer' ? 'Bearer token' : <UserText lines={null}>{headerNames.join(', ')}</UserText>}: set
      {changedAt !== null && (
        <>
          , last changed <Time value={changedAt} />
        </>
      )}
    </>
  );
}

function UseCard({ connection: { id } }: { readonly connection: ConnectionDetail }) {
  const { data: instance } = useQuery(instanceQuery);
  const mayMakeKeys = useMay('create_api_key');
  if (instance === undefined || instance.mcpPath === null) return null;
  const base = (instance.publicUrl ?? window.location.origin).replace(/\/$/, '');
  return (
    <Card
      title="Call it with a key"
      description="MCP clients and scripts reach its approved tools here, with a key that opens this connection."
      actions={
        mayMakeKeys && (
          <ButtonLink size="s" to={newKeyAddress(id)}>
            Create a key for this connection only
          </ButtonLink>
        )
      }
    >
      <CodeBlock label="MCP address" code={`${base}${instance.mcpPath}/conn_${id}`} wrap />
    </Card>
  );
}
