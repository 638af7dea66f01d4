import { Badge } from '../../ui/badge.js';
import type { Column } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import { ResourceWords } from '../connect/resource-words.js';
import { PermissionText } from '../keys/permission-text.js';
import { RevokeApp } from './revoke-app.js';
import type { ConnectedApp } from './use-connected-apps.js';

/** The columns of the list of connected apps. */
export function columnsOf({
  names,
  showsMember,
}: {
  /** Names of connections and agents by resource. */
  readonly names: ReadonlyMap<string, string>;
  readonly showsMember: boolean;
}): readonly Column<ConnectedApp>[] {
  return [
    { key: 'name', header: 'App', primary: true, render: (app) => <AppName app={app} /> },
    { key: 'for', header: 'Uses', render: ({ resource }) => <ResourceWords resource={resource} /> },
    {
      key: 'may',
      header: 'May',
      render: ({ permissions }) => <PermissionText permissions={permissions} names={names} />,
    },
    ...(showsMember
      ? [
          {
            key: 'member',
            header: 'Member',
            render: ({ member }: ConnectedApp) => <UserText>{member.name}</UserText>,
          },
        ]
      : []),
    { key: 'used', header: 'Last used', render: (app) => <LastUse app={app} /> },
    {
      key: 'since',
      header: 'Connected',
      render: ({ createdAt }) => <Time value={createdAt} format="date" />,
    },
    {
      key: 'end',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      render: (app) => <RevokeApp app={app} />,
    },
  ];
}

function AppName({ app }: { readonly app: ConnectedApp }) {
  return (
    <>
      <UserText>{app.name}</UserText> {app.status === 'revoked' && <Badge tone="danger">Revoked</Badge>}
      {app.status === 'expired' && <Badge>Ended</Badge>}
      <br />
      <small>
        {app.host === null ? `Registered itself; leads to ${app.redirectHost}` : `By ${app.host}`}
      </small>
    </>
  );
}

function LastUse({ app }: { readonly app: ConnectedApp }) {
  if (app.lastUsedAt === null) return 'Never';
  return (
    <>
      <Time value={app.lastUsedAt} />
      {app.lastUsedAddress !== null && (
        <>
          {' '}
          from <code>{app.lastUsedAddress}</code>
        </>
      )}
    </>
  );
}
