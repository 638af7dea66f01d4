import { MoreHorizontal } from 'lucide-react';
import { Link } from 'react-router';
import { IconButton } from '../../../ui/icon-button.js';
import { type Column, Table } from '../../../ui/table.js';
import { Time } from '../../../ui/time.js';
import { UserText } from '../../../ui/user-text.js';
import type { LibraryKind, LibraryPath, SummaryOf } from './library-kind.js';
import { factsOf } from './record-facts.js';
import { RecordMenu } from './record-menu.js';
import styles from './record-table.module.css';
import { VisibilityBadge } from './visibility-badge.js';

/** Records of a kind in rows: what they are called, what they are for, tags, version, and what can be done with each. */
export function RecordTable<Path extends LibraryPath>({
  kind,
  records,
  columns,
  onTag,
}: {
  readonly kind: LibraryKind<Path>;
  readonly records: readonly SummaryOf<Path>[];
  /** What the kind shows beside what all kinds show. */
  readonly columns: readonly Column<SummaryOf<Path>>[];
  /** Told a tag that was chosen. */
  readonly onTag: (tag: string) => void;
}) {
  const all: readonly Column<SummaryOf<Path>>[] = [
    { key: 'name', header: 'Name', primary: true, render: (record) => <Names kind={kind} record={record} /> },
    {
      key: 'description',
      header: 'Description',
      render: ({ description }) =>
        description === '' ? (
          <span className={styles.muted}>None</span>
        ) : (
          <UserText lines={2} className={styles.description}>
            {description}
          </UserText>
        ),
    },
    ...columns,
    { key: 'tags', header: 'Tags', render: ({ tags }) => <Tags tags={tags} onTag={onTag} /> },
    { key: 'version', header: 'Version', align: 'end', render: ({ version }) => version },
    { key: 'updatedAt', header: 'Updated', render: ({ updatedAt }) => <Time value={updatedAt} /> },
    {
      key: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      render: (record) => <Actions kind={kind} record={record} />,
    },
  ];
  return (
    <Table
      caption={kind.heading}
      columns={all}
      rows={records}
      rowKey={({ id }) => id}
      rowLabel={(record) => factsOf(kind, record).name}
    />
  );
}

function Names<Path extends LibraryPath>({
  kind,
  record,
}: {
  readonly kind: LibraryKind<Path>;
  readonly record: SummaryOf<Path>;
}) {
  const { id, title, name } = factsOf(kind, record);
  return (
    <div className={styles.names}>
      <Link to={`/${kind.path}/${id}`} className={styles.title}>
        <UserText lines={2}>{title}</UserText>
      </Link>
      <code className={styles.name}>{name}</code>
      <VisibilityBadge record={record} />
    </div>
  );
}

function Tags({ tags, onTag }: { readonly tags: readonly string[]; readonly onTag: (tag: string) => void }) {
  if (tags.length === 0) return <span className={styles.muted}>None</span>;
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className={styles.tag}
            aria-label={`Only those with the tag ${tag}`}
            onClick={() => onTag(tag)}
          >
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Actions<Path extends LibraryPath>({
  kind,
  record,
}: {
  readonly kind: LibraryKind<Path>;
  readonly record: SummaryOf<Path>;
}) {
  const facts = factsOf(kind, record);
  return (
    <RecordMenu
      kind={kind}
      record={facts}
      withOpen
      trigger={
        <IconButton label={`Actions for ${facts.title}`} icon={<MoreHorizontal size={16} aria-hidden />} />
      }
      onLost={focusHeading}
    />
  );
}

/** The row with the button that had the focus is gone. */
function focusHeading() {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
