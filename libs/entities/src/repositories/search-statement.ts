import { visibleTo } from './library-reader.js';
import type { PreparedStatement } from './prepared.js';
import { SEARCH_DEPTH_MAX } from './search-terms.js';

/** What the statement needs to know of a table. */
export interface SearchedTable {
  readonly name: string;
  readonly nameColumn: string;
  readonly titleColumn: string;
}

/**
 * Where the words of a search are looked for: all of them in `names` (names and tags); each as a word or part of a word
 * `anywhere`; or in names and tags also `mistyped`, as close as the connection's `pg_trgm.word_similarity_threshold` says.
 */
export type SearchReach = 'names' | 'anywhere' | 'mistyped';

/** What a search is narrowed by, beside the account and the reader. */
export interface Narrowing {
  readonly byTag: boolean;
  readonly byVisibility: boolean;
}

/**
 * What a search looks for, but for its words themselves. These are parameters: in `names` the LIKE pattern of each;
 * `anywhere` its pattern and tsquery; `mistyped` the word itself, and if there are several its pattern and tsquery.
 */
export interface SearchForm extends Narrowing {
  readonly wordCount: number;
  readonly reach: SearchReach;
}

/** Parameters before those of the words: account, limit, offset, text, tsquery of any word, and the two of the reader. */
export const FIXED_PARAMETERS = 7;
export const READER_AT = 6;

/** What a word is worth in the text, in the description, among the tags, in a name. */
const WEIGHTS = `'{0.05, 0.15, 0.4, 1.0}'`;

/**
 * Puts a search together for its number of words, so that each word is a condition that an index answers.
 *
 * Of what is found, the {@link SEARCH_DEPTH_MAX} whose titles are most like the query are taken first, and put in order by
 * where their words stand only then: that reads all of their text. What is used of pg_trgm is reached through a function
 * of our schema, as the extension may stand in any other.
 */
export function searchStatement(table: SearchedTable, columns: string, form: SearchForm): PreparedStatement {
  const { reach, wordCount } = form;
  const names = namesOf(table);
  const ofWord = parametersOfWord(form);
  const places = Array.from({ length: wordCount }, (_, index) => FIXED_PARAMETERS + index * ofWord + 1);
  const inNames = places.map((at) => `${names} ilike $${at}`).join(' and ');
  const found = {
    names: () => inNames,
    anywhere: () => places.map((at) => `(${anywhere(at)})`).join(' and '),
    mistyped: () => places.map((at) => mistyped(at, names, wordCount)).join(' and '),
  }[reach]();
  // In the order of those that are found by their names alone, so that a page may be taken from either.
  const isNamed = reach === 'anywhere' ? inNames : 'true';
  return {
    name: nameOf(table.name, form),
    text: `select ${columns} from (
        select r.id, ${isNamed} as is_named, ${likenessOf(table)} as likeness from paretostudio.${table.name} r
        where ${scopeOf(form, FIXED_PARAMETERS + wordCount * ofWord + 1)} and ${found}
        order by is_named desc, likeness desc, r.id desc limit ${SEARCH_DEPTH_MAX}
      ) as found
      join paretostudio.${table.name} r on r.id = found.id
      order by found.is_named desc, found.likeness + ${rankOf()} desc, r.id desc
      limit $2 offset $3`,
  };
}

/** Names and tags, as the index of names has them. */
export function namesOf({ nameColumn, titleColumn }: SearchedTable): string {
  return `paretostudio.names_of(r.${titleColumn}, r.${nameColumn}, r.tags)`;
}

/** The condition that a record is the account's, the reader's to see, and what the search is narrowed to. */
export function scopeOf({ byTag, byVisibility }: Narrowing, at: number): string {
  const conditions = [`r.account_id = $1`, visibleTo('r', READER_AT)];
  if (byTag) conditions.push(`$${at} = any(r.tags)`);
  if (byVisibility) conditions.push(`r.visibility = $${at + (byTag ? 1 : 0)}`);
  return conditions.join(' and ');
}

/** How much a name is like the query: what is called exactly so, before all. */
export function likenessOf({ nameColumn, titleColumn }: SearchedTable): string {
  return `(case when lower($4) in (lower(r.${nameColumn}), lower(r.${titleColumn})) then 4 else 0 end
    + paretostudio.resemblance($4, r.${titleColumn}))`;
}

/** In which parts of a record words stand, and how often. */
export function rankOf(): string {
  return `ts_rank(${WEIGHTS}, r.search_vector, to_tsquery('pg_catalog.simple', $5))`;
}

function anywhere(at: number): string {
  return `r.search_text ilike $${at} or r.search_vector @@ to_tsquery('pg_catalog.simple', $${at + 1})`;
}

/** A word that stands alone was looked for as it was typed before. */
function mistyped(at: number, names: string, wordCount: number): string {
  return wordCount === 1
    ? `paretostudio.resembles($${at}, ${names})`
    : `(${anywhere(at + 1)} or paretostudio.resembles($${at}, ${names}))`;
}

function nameOf(table: string, { wordCount, byTag, byVisibility, reach }: SearchForm): string {
  const narrowings = [byTag && 'tag', byVisibility && 'visibility'];
  return ['search', table, wordCount, reach, ...narrowings.filter((part) => part !== false)].join('_');
}

function parametersOfWord({ reach, wordCount }: SearchForm): number {
  return { names: 1, anywhere: 2, mistyped: wordCount === 1 ? 1 : 3 }[reach];
}
