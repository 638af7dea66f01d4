import type { LibraryVisibility } from '../entities/library-columns.js';
import { READER_PARAMETERS } from './library-reader.js';
import type { PreparedStatement } from './prepared.js';

/** What a list is narrowed by, beside the account and the reader. */
export interface ListForm {
  readonly tag: boolean;
  /** Null for both; then the statement has parameters for the reader, as for `personal`. */
  readonly visibility: LibraryVisibility | null;
  readonly cursor: boolean;
}

/** Parameters of every list: account and limit. */
const FIXED_PARAMETERS = 2;

/**
 * Puts a list together, newest first, of what is shared, what is the reader's, and what each removed member left behind.
 *
 * Each part is a range of an index in the order of ids and is read for itself, as far as the page goes: one condition for
 * all would make the server read whatever the account has, or pass over all that is others'.
 */
export function listStatement(table: string, columns: string, form: ListForm): PreparedStatement {
  const { visibility } = form;
  const narrowed = narrowingsOf(form);
  const part = (condition: string) => `(select ${columns} from paretostudio.${table} r
    where r.account_id = $1 and ${condition}${narrowed} order by r.id desc limit $2)`;
  const shared = part(`r.visibility = 'team'`);
  const own = part(`r.visibility = 'personal' and r.owner_member_id = $3::uuid`);
  const leftBehind = `(select ${columns} from paretostudio.members m
    cross join lateral ${part(`r.visibility = 'personal' and r.owner_member_id = m.id`)} r
    where $4::boolean and m.account_id = $1 and m.removed_at is not null order by r.id desc limit $2)`;
  const parts = { team: [shared], personal: [own, leftBehind] };
  const taken = visibility === null ? [...parts.team, ...parts.personal] : parts[visibility];
  const name = ['list', table, visibility, form.tag && 'tag', form.cursor && 'cursor'];
  return {
    name: name.filter((each) => each !== null && each !== false).join('_'),
    text: `select ${columns} from (${taken.join(' union all ')}) r order by r.id desc limit $2`,
  };
}

function narrowingsOf({ tag, visibility, cursor }: ListForm): string {
  const first = FIXED_PARAMETERS + (visibility === 'team' ? 0 : READER_PARAMETERS) + 1;
  return [
    ...(tag ? [(at: number) => ` and $${at} = any(r.tags)`] : []),
    ...(cursor ? [(at: number) => ` and r.id < $${at}`] : []),
  ]
    .map((narrowing, index) => narrowing(first + index))
    .join('');
}
