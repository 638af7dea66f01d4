import { useQuery } from '@tanstack/react-query';
import { MoreHorizontal, Pencil, RefreshCw, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import { useMay, useWhoami } from '../../data/who.js';
import { Badge } from '../../ui/badge.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu } from '../../ui/menu.js';
import { Table, type Column, type Sort } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import { HINT_WORDS, hintsByKey } from './hint-words.js';
import type { KeyDeed } from './key-dialogs.js';
import { orderFirst } from './key-filters.js';
import { KeyExpiry, KeyStatus } from './key-status.js';
import styles from './keys-page.module.css';
import type { ApiKey, ApiKeyHint } from './keys-queries.js';
import { LeakLine } from './leak-line.js';
import { membersQuery } from '../../data/account-queries.js';
import { PermissionText } from './permission-text.js';
import { useResourceNames } from './use-resource-names.js';
import { useTableWindow } from './use-table-window.js';

/** The keys in rows, each with its deeds. Drawn anew only when what it shows has changed: it can be long. */
export const KeysTable = memo(function KeysTable({
  keys,
  hints,
  sort,
  onSort,
  onDeed,
}: {
  readonly keys: readonly ApiKey[];
  readonly hints: readonly ApiKeyHint[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onDeed: (deed: KeyDeed) => void;
}) {
  const names = useResourceNames();
  const owners = useOwners(keys);
  const rights = useKeyRights();
  const columns = useMemo(
    () => columnsFor({ names, owners, rights, hints: hintsByKey(hints), onDeed }),
    [names, owners, rights, hints, onDeed],
  );
  const { place, drawn, part } = useTableWindow(keys);
  return (
    <div ref={place}>
      <Table
        caption="API keys"
        columns={columns}
        rows={drawn}
        part={part}
        rowKey={({ id }) => id}
        rowLabel={({ id }) => id}
        sort={sort}
        onSort={({ key, order }) => onSort({ key, order: key === sort.key ? order : orderFirst(key) })}
        isDimmed={({ status }) => status !== 'active'}
      />
    </div>
  );
});

interface Look {
  readonly names: ReadonlyMap<string, string>;
  /** Names of owners by member; null where all keys are the reader's own. */
  readonly owners: ReadonlyMap<string, string> | null;
  readonly rights: KeyRights;
  readonly hints: ReadonlyMap<string, readonly ApiKeyHint[]>;
  readonly onDeed: (deed: KeyDeed) => void;
}

function columnsFor({ names, owners, rights, hints, onDeed }: Look): Column<ApiKey>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      sortKey: 'name',
      primary: true,
      render: (key) => (
        <div className={styles.name}>
          <Link to={`/settings/developer/${key.id}`}>
            <UserText>{key.name}</UserText>
          </Link>
          <code className={styles.mask}>{key.mask}</code>
          <LeakLine apiKey={key} />
          <HintBadges hints={hints.get(key.id) ?? []} />
        </div>
      ),
    },
    ...(owners === null
      ? []
      : [
          {
            key: 'owner',
            header: 'Owner',
            render: (key: ApiKey) => <UserText>{owners.get(key.memberId) ?? 'Former member'}</UserText>,
          },
        ]),
    {
      key: 'permissions',
      header: 'Permissions',
      render: ({ permissions }) => (
        <span className={styles.permissions}>
          <PermissionText permissions={permissions} names={names} />
        </span>
      ),
    },
    {
      key: 'created',
      header: 'Created',
      sortKey: 'created',
      render: ({ createdAt }) => (
        <span className={styles.nowrap}>
          <Time value={createdAt} format="date" />
        </span>
      ),
    },
    {
      key: 'last_used',
      header: 'Last used',
      sortKey: 'last_used',
      render: (key) => <LastUseCell apiKey={key} />,
    },
    {
      key: 'today',
      header: 'Today',
      align: 'end',
      render: ({ requestsToday }) => requestsToday.toLocaleString('en'),
    },
    {
      key: 'expires',
      header: 'Expires',
      sortKey: 'expires',
      render: (key) => (
        <span className={styles.nowrap}>
          <KeyExpiry apiKey={key} />
        </span>
      ),
    },
    { key: 'status', header: 'Status', render: (key) => <KeyStatus apiKey={key} /> },
    {
      key: 'deeds',
      header: 'Actions',
      hideHeader: true,
      render: (key) => <Deeds apiKey={key} rights={rights} onDeed={onDeed} />,
    },
  ];
}

function LastUseCell({ apiKey: { lastUsedAt, lastUsedFrom } }: { readonly apiKey: ApiKey }) {
  if (lastUsedAt === null) return 'Never';
  return (
    <span className={styles.use}>
      <span className={styles.nowrap}>
        <Time value={lastUsedAt} />
      </span>
      {lastUsedFrom !== null && (
        <span className={styles.from}>
          from <bdi>{lastUsedFrom}</bdi>
        </span>
      )}
    </span>
  );
}

function HintBadges({ hints }: { readonly hints: readonly ApiKeyHint[] }) {
  // A leak has a line of its own.
  const shown = hints.filter(({ code }) => code !== 'leaked');
  if (shown.length === 0) return null;
  return (
    <span className={styles.badges}>
      {shown.map(({ code, detail }) => (
        <span key={code} title={detail}>
          <Badge tone={code === 'denials' ? 'warning' : 'neutral'}>{HINT_WORDS[code].badge}</Badge>
        </span>
      ))}
    </span>
  );
}

function Deeds({
  apiKey,
  rights,
  onDeed,
}: {
  readonly apiKey: ApiKey;
  readonly rights: KeyRights;
  readonly onDeed: (deed: KeyDeed) => void;
}) {
  const { name, id, status, memberId } = apiKey;
  const isActive = status === 'active';
  return (
    <div className={styles.deeds}>
      {rights.mayRevoke && status !== 'revoked' && (
        <IconButton
          tone="danger"
          label={`Revoke ${name}`}
          icon={<Trash2 size={16} aria-hidden />}
          onClick={() => onDeed({ kind: 'revoke', apiKey })}
        />
      )}
      <Menu
        trigger={<IconButton label={`More for ${name}`} icon={<MoreHorizontal size={16} aria-hidden />} />}
        items={[
          {
            label: 'Open',
            to: `/settings/developer/${id}`,
            icon: <SquareArrowOutUpRight size={15} aria-hidden />,
          },
          ...(rights.mayUpdate && isActive
            ? [
                {
                  label: 'Edit',
                  icon: <Pencil size={15} aria-hidden />,
                  onSelect: () => onDeed({ kind: 'edit', apiKey }),
                },
              ]
            : []),
          ...(rights.mayRotate && isActive && memberId === rights.memberId
            ? [
                {
                  label: apiKey.replacedById === null ? 'Rotate' : 'Go on rotating',
                  icon: <RefreshCw size={15} aria-hidden />,
                  onSelect: () => onDeed({ kind: 'rotate', apiKey }),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

interface KeyRights {
  readonly mayRevoke: boolean;
  readonly mayUpdate: boolean;
  readonly mayRotate: boolean;
  readonly memberId: string | undefined;
}

function useKeyRights(): KeyRights {
  const mayRevoke = useMay('revoke_api_key');
  const mayUpdate = useMay('update_api_key');
  const mayRotate = useMay('rotate_api_key');
  const memberId = useWhoami()?.member?.id;
  return useMemo(
    () => ({ mayRevoke, mayUpdate, mayRotate, memberId }),
    [mayRevoke, mayUpdate, mayRotate, memberId],
  );
}

function useOwners(keys: readonly ApiKey[]): ReadonlyMap<string, string> | null {
  const memberId = useWhoami()?.member?.id;
  const hasOthers = memberId !== undefined && keys.some((key) => key.memberId !== memberId);
  const { data: members } = useQuery({ ...membersQuery, enabled: hasOthers });
  return useMemo(
    () => (hasOthers ? new Map(members?.items.map(({ id, name }) => [id, name])) : null),
    [hasOthers, members],
  );
}
