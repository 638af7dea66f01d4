import {
  FIXED_PARAMETERS,
  likenessOf,
  namesOf,
  rankOf,
  scopeOf,
  type Narrowing,
  type SearchedTable,
} from './search-statement.js';
import { SHORT_SEARCH_NEWEST } from './search-terms.js';

/** What a search for short words looks for, but for its words themselves. */
export interface ShortSearchForm extends Narrowing {
  /** For each word, whether it is looked for inside of words as well; see `isInsideWords`. */
  readonly inside: readonly boolean[];
}

/** Parameters of each word: itself, a tsquery, and what `shortWordPattern` makes of it. */
const WORD_PARAMETERS = 3;

/**
 * Puts a search for nothing but words of one or two letters together.
 *
 * Such a word has hardly any trigrams, and much of a library has some word that begins with it. So of those that have the
 * very words in their names and tags, of those that have words there that begin so, and of those that have such words
 * anywhere, the newest are taken, {@link SHORT_SEARCH_NEWEST} of each, and whatever is called exactly so. These are put in
 * order. The connection's `pg_trgm.word_similarity_threshold` is to be 1.
 *
 * To be planned for its very words: whether the newest records have them, or an index has to be asked, makes all the
 * difference.
 */
export function shortSearchStatement(
  table: SearchedTable,
  columns: string,
  { inside, ...narrowing }: ShortSearchForm,
): string {
  const names = namesOf(table);
  const words = inside.map((isInside, index) => {
    const at = FIXED_PARAMETERS + index * WORD_PARAMETERS + 1;
    const present = `r.search_vector @@ to_tsquery('pg_catalog.simple', $${at + 1})`;
    const alike = `paretostudio.resembles($${at}, ${names})`;
    return {
      alike,
      // Nothing more than the other, but where trigrams are in many names, the word itself is in few records.
      named: `${alike} and r.search_vector @@ plainto_tsquery('pg_catalog.simple', $${at})`,
      begun: `${names} ${isInside ? 'ilike' : '~*'} $${at + 2}`,
      present,
      within: isInside ? `r.search_text ilike $${at + 2}` : present,
    };
  });
  const ofAll = (way: keyof (typeof words)[number]) => words.map((word) => word[way]).join(' and ');
  // What is inside of names is in `search_text` too, which is read as fast.
  const ways = ['named', inside.includes(true) ? 'within' : 'begun', 'present'] as const;
  const scope = scopeOf(narrowing, FIXED_PARAMETERS + inside.length * WORD_PARAMETERS + 1);
  const those = (condition: string) =>
    `select r.id from paretostudio.${table.name} r where ${scope} and ${condition}`;
  const newest = (condition: string) =>
    `(${those(condition)} order by r.id desc limit ${SHORT_SEARCH_NEWEST})`;
  const parts = [those(`r.${table.nameColumn} in ($4, lower($4))`), ...ways.map((way) => newest(ofAll(way)))];
  return `select ${columns} from paretostudio.${table.name} r where r.id = any(array(${parts.join(' union all ')}))
    order by (${ofAll('alike')}) desc, (${ofAll('begun')}) desc, ${likenessOf(table)} + ${rankOf()} desc, r.id desc
    limit $2 offset $3`;
}
