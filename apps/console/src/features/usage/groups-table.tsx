import { useState } from 'react';
import { Link } from 'react-router';
import { LoadMore } from '../../ui/load-more.js';
import { type Column, type Sort, Table } from '../../ui/table.js';
import type { Usage } from './data/usage-queries.js';
import type { Names } from './data/use-names.js';
import { GroupLabel, groupWords } from './group-label.js';
import { sortGroups, type UsageGroup } from './model/sort-groups.js';
import { countWords, durationWords, shareWords } from './model/time-words.js';

const SHOWN = 25;

/** Sums of requests in groups, each leading to its records where they can be told apart. */
export function GroupsTable({
  usage,
  names,
  toOf,
}: {
  readonly usage: Usage;
  readonly names: Names;
  /** The address of a group's records; null where there is none. */
  readonly toOf: (group: string | null) => string | null;
}) {
  const by = usage.groupBy;
  const [sort, setSort] = useState<Sort | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const groups = sort === null ? defaultOrder(usage) : sortGroups(usage.groups, sort);
  const columns: Column<UsageGroup>[] = [
    {
      key: 'group',
      header: HEADS[by],
      primary: true,
      render: ({ group }) => {
        const to = toOf(group);
        const label = <GroupLabel by={by} group={group} names={names} />;
        return to === null ? label : <Link to={to}>{label}</Link>;
      },
    },
    number('requests', 'Requests', ({ requests }) => countWords(requests)),
    number('refused', 'Refused', ({ refused }) => countWords(refused)),
    number('failed', 'Failed', ({ failed }) => countWords(failed)),
    number('errorRate', 'Failure rate', ({ failed, requests, refused }) =>
      shareWords(failed, requests - refused),
    ),
    number('p50Ms', 'p50', ({ p50Ms }) => durationWords(p50Ms)),
    number('p95Ms', 'p95', ({ p95Ms }) => durationWords(p95Ms)),
  ];
  return (
    <>
      <Table
        caption={`Requests by ${HEADS[by].toLowerCase()}`}
        columns={columns}
        rows={groups.slice(0, shown)}
        rowKey={({ group }) => group ?? ''}
        rowLabel={({ group }) => groupWords(by, group, names)}
        {...(sort !== null && { sort })}
        onSort={setSort}
      />
      {groups.length > SHOWN && (
        <LoadMore
          shown={Math.min(shown, groups.length)}
          noun="groups"
          hasMore={shown < groups.length}
          pending={false}
          onMore={() => setShown(shown + SHOWN)}
        />
      )}
    </>
  );
}

const HEADS: Readonly<Record<Usage['groupBy'], string>> = {
  day: 'Day (UTC)',
  key: 'Key',
  action: 'Action or tool',
  connection: 'Connection',
  agent: 'Agent',
  outcome: 'Outcome',
};

/** Days with the newest first, groups with the largest first, as the server gives these. */
function defaultOrder({ groupBy, groups }: Usage): readonly UsageGroup[] {
  return groupBy === 'day' ? groups.toReversed() : groups;
}

function number(key: string, header: string, render: (group: UsageGroup) => string): Column<UsageGroup> {
  return { key, header, render, align: 'end', sortKey: key };
}
