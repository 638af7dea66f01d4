import type { EntityManager } from 'typeorm';
import type { LibraryVisibility } from '../entities/library-columns.js';
import { isId } from '../is-id.js';
import { pageLimitOf } from '../page.js';
import { readerValues, type LibraryReader } from './library-reader.js';
import type { LibraryStatements } from './library-statements.js';
import { queryPlanned, queryPrepared } from './prepared.js';
import type { SearchReach } from './search-statement.js';
import { isForgiven, isShort, readSearch, SEARCH_DEPTH_MAX, type SearchTerms } from './search-terms.js';
import { isInsideWords, shortWordPattern } from './short-word-pattern.js';

/** What to look for. */
export interface LibrarySearch {
  /** For whom: what is not theirs to see is not found. */
  readonly reader: LibraryReader;
  /** What a person typed; any text at all. Its first 200 characters count, and of those the first eight words. */
  readonly query: string;
  /** A tag that they all have, exactly. */
  readonly tag?: string | null;
  /** Only those; null for both. */
  readonly visibility?: LibraryVisibility | null;
  /** Most records to answer, 1..100. */
  readonly limit: number;
  /** How many of the best to pass over, 0..1,000. */
  readonly offset: number;
}

/** Records that a search found, the best first. */
export interface LibrarySearchResult<Summary> {
  readonly items: readonly Summary[];
  /** Whether there are more behind them. */
  readonly more: boolean;
}

/**
 * How much of a word's trigrams a name must have in one place to be taken for it mistyped; the next one where nothing is.
 * Two letters that changed places in a word of five leave a third; below a quarter, words resemble one another by chance.
 */
const LIKENESSES = ['0.4', '0.28'];

/** For the very word. */
const SAME = '1';

/** One search, taken apart. */
interface Search<Summary> {
  readonly manager: EntityManager;
  readonly statements: SearchStatements<Summary>;
  readonly asked: LibrarySearch;
  readonly terms: SearchTerms;
}

/** What a search needs of the statements of a table. */
type SearchStatements<Summary> = Pick<
  LibraryStatements<never, Summary>,
  'search' | 'shortSearch' | 'summary'
>;

/** Some of the results. */
interface Slice {
  readonly rowsMax: number;
  readonly offset: number;
}

const FIRST: Slice = { rowsMax: 1, offset: 0 };

/** Finds records of one kind; see `LibraryRepository.search`. */
export async function searchLibrary<Summary>(
  manager: EntityManager,
  statements: SearchStatements<Summary>,
  asked: LibrarySearch,
): Promise<LibrarySearchResult<Summary>> {
  const limit = pageLimitOf(asked);
  const terms = readSearch(asked.query);
  const offset = Math.trunc(asked.offset);
  if (!isId(asked.reader.accountId) || terms === null || !(offset >= 0 && offset <= SEARCH_DEPTH_MAX)) {
    return { items: [], more: false };
  }
  const search = { manager, statements, asked, terms };
  const slice = { rowsMax: limit + 1, offset };
  const found = isShort(terms) ? await findShort(search, slice) : await findLong(search, slice);
  return { items: found.slice(0, limit), more: found.length > limit };
}

async function findLong<Summary>(search: Search<Summary>, slice: Slice): Promise<Summary[]> {
  const named = await find(search, 'names', slice);
  // A page that names fill is the one that all matches would give: names stand before everything else.
  if (named.length === slice.rowsMax) {
    return named;
  }
  const found = await find(search, 'anywhere', slice);
  // Past the end of what is found so, a further page of it is empty; it does not turn into what is mistyped.
  const isEmpty =
    found.length === 0 && (slice.offset === 0 || (await find(search, 'anywhere', FIRST)).length === 0);
  return isEmpty && search.terms.words.some(isForgiven) ? findMistyped(search, slice) : found;
}

/** As little mistyped as finds anything: what is a bit alike would only stand behind what is much alike. */
async function findMistyped<Summary>(search: Search<Summary>, slice: Slice): Promise<Summary[]> {
  for (const likeness of LIKENESSES) {
    const found = await withLikeness(search.manager, likeness, async (manager) => {
      const page = await find({ ...search, manager }, 'mistyped', slice);
      const isBeyond = page.length === 0 && slice.offset > 0;
      return isBeyond && (await find({ ...search, manager }, 'mistyped', FIRST)).length > 0 ? null : page;
    });
    // Past the end of those, a further page of them is empty.
    if (found === null) return [];
    if (found.length > 0) return found;
  }
  return [];
}

async function find<Summary>(
  { manager, statements, asked, terms }: Search<Summary>,
  reach: SearchReach,
  slice: Slice,
): Promise<Summary[]> {
  const statement = statements.search({ wordCount: terms.words.length, ...narrowingOf(asked), reach });
  const ofWords = terms.words.flatMap((word) => {
    const typed = [word.pattern, word.lexeme];
    const mistyped = isForgiven(word) ? word.word : null;
    return {
      names: [word.pattern],
      anywhere: typed,
      mistyped: terms.words.length === 1 ? [mistyped] : [mistyped, ...typed],
    }[reach];
  });
  const rows = await queryPrepared(manager, statement, valuesOf(asked, terms, slice, ofWords));
  return rows.map((row) => statements.summary.read(row, 0));
}

async function findShort<Summary>(
  { manager, statements, asked, terms }: Search<Summary>,
  slice: Slice,
): Promise<Summary[]> {
  const inside = terms.words.map(isInsideWords);
  const text = statements.shortSearch({ inside, ...narrowingOf(asked) });
  const ofWords = terms.words.flatMap((word) => [word.word, word.lexeme, shortWordPattern(word)]);
  const values = valuesOf(asked, terms, slice, ofWords);
  const rows = await withLikeness(manager, SAME, (each) => queryPlanned(each, text, values));
  return rows.map((row) => statements.summary.read(row, 0));
}

/** Runs work on a connection that takes words for alike that have so much of their trigrams in common. */
function withLikeness<T>(
  manager: EntityManager,
  likeness: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return manager.transaction(async (each) => {
    await each.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [likeness]);
    return work(each);
  });
}

function narrowingOf({ tag = null, visibility = null }: LibrarySearch) {
  return { byTag: tag !== null, byVisibility: visibility !== null };
}

function valuesOf(
  { reader, tag = null, visibility = null }: LibrarySearch,
  { text, anyWord }: SearchTerms,
  { rowsMax, offset }: Slice,
  ofWords: readonly (string | null)[],
): unknown[] {
  const narrowings = [tag, visibility].filter((value) => value !== null);
  return [
    reader.accountId,
    rowsMax,
    offset,
    text,
    anyWord,
    ...readerValues(reader),
    ...ofWords,
    ...narrowings,
  ];
}
