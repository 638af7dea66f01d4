import type { PreparedStatement } from './prepared.js';

/** What the statement needs to know of a table. */
interface SearchedTable {
  readonly name: string;
  readonly nameColumn: string;
  readonly titleColumn: string;
}

/** Parameters before those of the words: account, limit, offset, text, tsquery of any word. */
const FIXED_PARAMETERS = 5;
/** Parameters of each word: the word, its LIKE pattern, its tsquery. */
const WORD_PARAMETERS = 3;

/** What a word is worth in the text, in the description, among the tags, in a name. */
const WEIGHTS = `'{0.05, 0.15, 0.4, 1.0}'`;

/**
 * Puts the search together for a number of words, so that each word is a condition that an index answers.
 *
 * Functions and operators of pg_trgm are used through those of our schema, which the migration made for wherever the
 * extension stands on the server.
 */
export function searchStatement(
  table: SearchedTable,
  columns: string,
  wordCount: number,
  byTag: boolean,
): PreparedStatement {
  const conditions = Array.from({ length: wordCount }, (_, index) => {
    const at = FIXED_PARAMETERS + index * WORD_PARAMETERS + 1;
    return `(r.search_vector @@ to_tsquery('pg_catalog.simple', $${at + 2})
        or r.search_text ilike $${at + 1} or paretostudio.resembles(r.search_text, $${at}))`;
  });
  if (byTag) {
    conditions.push(`$${FIXED_PARAMETERS + wordCount * WORD_PARAMETERS + 1} = any(r.tags)`);
  }
  return {
    name: `search_${table.name}_${wordCount}${byTag ? '_tag' : ''}`,
    text: `select ${columns} from paretostudio.${table.name} r
      where r.account_id = $1 and ${conditions.join(' and ')}
      order by case when lower($4) in (lower(r.${table.nameColumn}), lower(r.${table.titleColumn})) then 1 else 0 end
          + paretostudio.resemblance($4, r.${table.titleColumn})
          + ts_rank(${WEIGHTS}, r.search_vector, to_tsquery('pg_catalog.simple', $5)) desc,
        r.id desc
      limit $2 offset $3`,
  };
}
