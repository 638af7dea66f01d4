import type { Grouping } from './data/usage-queries.js';
import type { Names } from './data/use-names.js';
import { actionWords } from './model/action-words.js';
import { outcomeWords } from './model/outcome-words.js';
import { bucketWords } from './model/time-words.js';
import { ThingLabel } from './thing-label.js';
import { UserText } from '../../ui/user-text.js';

const WITHOUT: Readonly<Partial<Record<Grouping, string>>> = {
  key: 'Without a known key',
  connection: 'The studio itself',
  agent: 'Not to an agent',
};

/** What a group of requests is called, as plain text. */
export function groupWords(by: Grouping, group: string | null, names: Names): string {
  if (group === null) return WITHOUT[by] ?? 'None';
  if (by === 'day') return bucketWords(new Date(group), new Date(group), 'day');
  if (by === 'action') return actionWords(group);
  if (by === 'outcome') return outcomeWords(group).title;
  const { text, note } = tableOf(by, names).of(group);
  return note === null ? text : `${text} (${note})`;
}

/** What a group of requests is called, for the eye. */
export function GroupLabel({
  by,
  group,
  names,
}: {
  readonly by: Grouping;
  readonly group: string | null;
  readonly names: Names;
}) {
  if (group !== null && (by === 'key' || by === 'connection' || by === 'agent')) {
    return <ThingLabel name={tableOf(by, names).of(group)} />;
  }
  return <UserText>{groupWords(by, group, names)}</UserText>;
}

function tableOf(by: 'key' | 'connection' | 'agent', names: Names) {
  return { key: names.keys, connection: names.connections, agent: names.agents }[by];
}
