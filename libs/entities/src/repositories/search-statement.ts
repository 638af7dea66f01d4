import { visibleTo } from './library-reader.js';
import type { PreparedStatement } from './prepared.js';

/** What the statement needs to know of a table. */
interface SearchedTable {
  readonly name: string;
  readonly nameColumn: string;
  readonly titleColumn: string;
}

/** How a search is to be put. */
export interface SearchForm {
  readonly wordCount: number;
  readonly byTag: boolean;
  readonly byVisibility: boolean;
  /** Whether a word is found in names and tags also when it is mistyped. Reads every record of the account. */
  readonly forgiving: boolean;
}

/** Parameters before those of the words: account, limit, offset, text, tsquery of any word, and the two of the reader. */
const FIXED_PARAMETERS = 7;
const READER_AT = 6;

/** What a word is worth in the text, in the description, among the tags, in a name. */
const WEIGHTS = `'{0.05, 0.15, 0.4, 1.0}'`;

/**
 * How much of a word's trigrams a name must have in one place. Two letters changed places in a word of five leave a
 * third; below a quarter, words resemble one another by chance.
 */
const RESEMBLANCE_MIN = 0.28;

/**
 * Puts a search together for its number of words, so that each word is a condition that an index answers.
 *
 * What is used of pg_trgm is reached through a function of our schema, as the extension may stand in any other.
 */
export function searchStatement(table: SearchedTable, columns: string, form: SearchForm): PreparedStatement {
  const { name, nameColumn, titleColumn } = table;
  const ofWord = parametersOfWord(form.forgiving);
  const conditions = Array.from({ length: form.wordCount }, (_, index) => {
    const at = FIXED_PARAMETERS + index * ofWord + 1;
    const names = `concat_ws(' ', r.${titleColumn}, r.${nameColumn}, array_to_string(r.tags, ' '))`;
    const mistyped = ` or paretostudio.resemblance($${at + 2}, ${names}) >= ${RESEMBLANCE_MIN}`;
    return `(r.search_vector @@ to_tsquery('pg_catalog.simple', $${at + 1})
        or r.search_text ilike $${at}${form.forgiving ? mistyped : ''})`;
  });
  const afterWords = FIXED_PARAMETERS + form.wordCount * ofWord + 1;
  if (form.byTag) conditions.push(`$${afterWords} = any(r.tags)`);
  if (form.byVisibility) conditions.push(`r.visibility = $${afterWords + (form.byTag ? 1 : 0)}`);
  return {
    name: nameOf(name, form),
    text: `select ${columns} from paretostudio.${name} r
      where r.account_id = $1 and ${conditions.join(' and ')} and ${visibleTo('r', READER_AT)}
      order by case when lower($4) in (lower(r.${nameColumn}), lower(r.${titleColumn})) then 4 else 0 end
          + paretostudio.resemblance($4, r.${titleColumn})
          + ts_rank(${WEIGHTS}, r.search_vector, to_tsquery('pg_catalog.simple', $5)) desc,
        r.id desc
      limit $2 offset $3`,
  };
}

function nameOf(table: string, { wordCount, byTag, byVisibility, forgiving }: SearchForm): string {
  const narrowings = [byTag && 'tag', byVisibility && 'visibility', forgiving && 'forgiving'];
  return ['search', table, wordCount, ...narrowings.filter((part) => part !== false)].join('_');
}

/** A word's LIKE pattern and tsquery and, to forgive what is mistyped, the word itself. */
function parametersOfWord(forgiving: boolean): number {
  return forgiving ? 3 : 2;
}
