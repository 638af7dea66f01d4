import { Link } from 'react-router';
import { Badge } from '../../ui/badge.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import { ConnectionState } from './connection-state.js';
import { durationWords, hostOf, toolCountWords } from './connection-words.js';
import type { Connection } from './connections-queries.js';
import styles from './connections.module.css';

const COLUMNS: readonly Column<Connection>[] = [
  {
    key: 'name',
    header: 'Name',
    primary: true,
    render: ({ id, name, slug }) => (
      <div className={styles.names}>
        <Link to={`/connections/${id}`} className={styles.title}>
          <UserText lines={2}>{name}</UserText>
        </Link>
        <code className={styles.slug}>{slug}</code>
      </div>
    ),
  },
  {
    key: 'host',
    header: 'Host',
    render: ({ url }) => <UserText className={styles.host}>{hostOf(url)}</UserText>,
  },
  { key: 'state', header: 'State', render: (connection) => <ConnectionState connection={connection} /> },
  { key: 'tools', header: 'Tools', render: (connection) => <Tools connection={connection} /> },
  {
    key: 'readAt',
    header: 'Last checked',
    render: ({ toolsReadAt }) =>
      toolsReadAt === null ? <span className={styles.muted}>Never</span> : <Time value={toolsReadAt} />,
  },
  {
    key: 'latency',
    header: 'Latency',
    align: 'end',
    render: ({ latencyMs }) =>
      latencyMs === null ? <span className={styles.muted}>Unknown</span> : durationWords(latencyMs),
  },
];

/** Connections in rows: what they are called, where they lead, how they do. */
export function ConnectionsTable({ connections }: { readonly connections: readonly Connection[] }) {
  return (
    <Table
      caption="Connections"
      columns={COLUMNS}
      rows={connections}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
    />
  );
}

function Tools({ connection: { id, tools } }: { readonly connection: Connection }) {
  const { waiting } = tools;
  const others = toolCountWords({ ...tools, waiting: 0 });
  return (
    <span className={styles.state}>
      <span>{others}</span>
      {waiting > 0 && (
        <Link to={`/connections/${id}?tab=waiting`}>
          <Badge tone="warning">{waiting} waiting</Badge>
        </Link>
      )}
    </span>
  );
}
