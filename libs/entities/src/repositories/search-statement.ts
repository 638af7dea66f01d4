import { visibleTo } from './library-reader.js';
import type { PreparedStatement } from './prepared.js';

/** What the statement needs to know of a table. */
interface SearchedTable {
  readonly name: string;
  readonly nameColumn: string;
  readonly titleColumn: string;
}

/**
 * Where the words of a search are looked for: all of them in `names` (names and tags); each as a word or part of a word
 * `anywhere`; or in names and tags also `mistyped`, as close as the connection's `pg_trgm.word_similarity_threshold` says.
 */
export type SearchReach = 'names' | 'anywhere' | 'mistyped';

/** How a search is to be put. */
export interface SearchForm {
  readonly wordCount: number;
  readonly byTag: boolean;
  readonly byVisibility: boolean;
  readonly reach: SearchReach;
}

/** Parameters before those of the words: account, limit, offset, text, tsquery of any word, and the two of the reader. */
const FIXED_PARAMETERS = 7;
const READER_AT = 6;

/** What a word is worth in the text, in the description, among the tags, in a name. */
const WEIGHTS = `'{0.05, 0.15, 0.4, 1.0}'`;

/**
 * Puts a search together for its number of words, so that each word is a condition that an index answers.
 *
 * What is used of pg_trgm is reached through a function of our schema, as the extension may stand in any other.
 */
export function searchStatement(table: SearchedTable, columns: string, form: SearchForm): PreparedStatement {
  const { name, nameColumn, titleColumn } = table;
  const { reach, wordCount, byTag, byVisibility } = form;
  const names = `paretostudio.names_of(r.${titleColumn}, r.${nameColumn}, r.tags)`;
  const ofWord = parametersOfWord(reach);
  const places = Array.from({ length: wordCount }, (_, index) => FIXED_PARAMETERS + index * ofWord + 1);
  const inNames = places.map((at) => `${names} ilike $${at}`);
  const conditions =
    reach === 'names'
      ? [...inNames]
      : places.map((at) => {
          const mistyped = reach === 'mistyped' ? ` or paretostudio.resembles($${at + 2}, ${names})` : '';
          return `(r.search_text ilike $${at}
            or r.search_vector @@ to_tsquery('pg_catalog.simple', $${at + 1})${mistyped})`;
        });
  const afterWords = FIXED_PARAMETERS + wordCount * ofWord + 1;
  if (byTag) conditions.push(`$${afterWords} = any(r.tags)`);
  if (byVisibility) conditions.push(`r.visibility = $${afterWords + (byTag ? 1 : 0)}`);
  // In the order of those that are found by their names alone, so that a page may be taken from either.
  const namesFirst = reach === 'anywhere' ? `(${inNames.join(' and ')}) desc, ` : '';
  return {
    name: nameOf(name, form),
    text: `select ${columns} from paretostudio.${name} r
      where r.account_id = $1 and ${conditions.join(' and ')} and ${visibleTo('r', READER_AT)}
      order by ${namesFirst}case when lower($4) in (lower(r.${nameColumn}), lower(r.${titleColumn})) then 4 else 0 end
          + paretostudio.resemblance($4, r.${titleColumn})
          + ts_rank(${WEIGHTS}, r.search_vector, to_tsquery('pg_catalog.simple', $5)) desc,
        r.id desc
      limit $2 offset $3`,
  };
}

function nameOf(table: string, { wordCount, byTag, byVisibility, reach }: SearchForm): string {
  const narrowings = [byTag && 'tag', byVisibility && 'visibility'];
  return ['search', table, wordCount, reach, ...narrowings.filter((part) => part !== false)].join('_');
}

/** A word's LIKE pattern and tsquery and, to forgive what is mistyped, the word itself. */
function parametersOfWord(reach: SearchReach): number {
  return { names: 1, anywhere: 2, mistyped: 3 }[reach];
}
