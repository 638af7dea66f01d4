import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { LibraryVisibility } from '../entities/library-columns.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { readerValues, visibleTo, type LibraryReader } from './library-reader.js';
import { libraryStatementsOf, type LibraryStatements } from './library-statements.js';
import type { LibraryPatch, LibraryRecord, LibraryTable } from './library-table.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import type { SearchReach } from './search-statement.js';
import { readSearch, SEARCH_OFFSET_MAX, type SearchTerms } from './search-terms.js';

/** Which records to list. */
export interface LibraryFilter extends PageRequest {
  /** For whom: what is not theirs to see is left out. */
  readonly reader: LibraryReader;
  /** A tag that they all have, exactly. */
  readonly tag?: string | null;
  /** Only those; null for both. */
  readonly visibility?: LibraryVisibility | null;
}

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
  /** How many of the best to pass over, 0..10,000. */
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

/** Fewest letters of a word that the index of names finds without reading all of it. */
const INDEXED_LETTERS_MIN = 3;

/** What a change expects of a record, as it was read. */
export type ExpectedRecord = Pick<LibraryRecord, 'version' | 'visibility'>;

/**
 * Asks about the records of one kind in the library of an account, and changes them.
 *
 * Every read is made for a reader: what is personal and another member's is absent, in the one statement that also
 * looks whether it is there.
 */
export class LibraryRepository<Row extends LibraryRecord, Summary extends { readonly id: string }> {
  constructor(
    protected readonly manager: EntityManager,
    private readonly table: LibraryTable<Row>,
  ) {}

  /**
   * Adds a record. The plan's cap is the caller's part: lock the account, count, insert. So is the row of its first
   * version.
   *
   * @throws {@link StorageConflictError} `<table>_slug_unique` or `<table>_name_unique` if the name is taken in the
   *   account.
   */
  async insert(record: Row): Promise<void> {
    await this.manager.insert(this.table.target, record as QueryDeepPartialEntity<Row>);
  }

  /** Finds a record of the account by its id or, for anything that is no id, by its name; in one prepared read. */
  async findByIdOrName(reader: LibraryReader, idOrName: string): Promise<Row | null> {
    const { findById, findByName } = this.#statements();
    return this.#findOne(isId(idOrName) ? findById : findByName, reader, idOrName);
  }

  /**
   * As {@link findByIdOrName}, and locks the record until the transaction ends: it is neither changed nor deleted
   * meanwhile by anybody else.
   */
  async lockByIdOrName(reader: LibraryReader, idOrName: string): Promise<Row | null> {
    const { lockById, lockByName } = this.#statements();
    return this.#findOne(isId(idOrName) ? lockById : lockByName, reader, idOrName);
  }

  /** As {@link lockByIdOrName}, and nothing that refers to the record is made meanwhile either. */
  async lockAloneByIdOrName(reader: LibraryReader, idOrName: string): Promise<Row | null> {
    const { lockAloneById, lockAloneByName } = this.#statements();
    return this.#findOne(isId(idOrName) ? lockAloneById : lockAloneByName, reader, idOrName);
  }

  /** Finds those records that are there for the reader, in the order of the ids. */
  async findSummariesByIds(reader: LibraryReader, ids: readonly string[]): Promise<Summary[]> {
    const wanted = ids.filter(isId);
    if (!isId(reader.accountId) || wanted.length === 0) {
      return [];
    }
    const { findSummaries, summary } = this.#statements();
    const rows = await queryPrepared(this.manager, findSummaries, [
      reader.accountId,
      wanted,
      ...readerValues(reader),
    ]);
    return rows.map((row) => summary.read(row, 0));
  }

  /** Answers whether any record of the account has a name, whoever may see it. */
  async hasName(accountId: string, name: string): Promise<boolean> {
    const where = { accountId, [this.table.nameColumn]: name } as unknown as FindOptionsWhere<Row>;
    return isId(accountId) && !name.includes('\0') && this.manager.existsBy(this.table.target, where);
  }

  /**
   * Lists the names of the account's records that begin with a text, in no order; all of them, whoever may see them, in
   * one prepared read.
   */
  async listNames(accountId: string, beginning: string): Promise<string[]> {
    if (!isId(accountId) || beginning.includes('\0')) {
      return [];
    }
    const rows = await queryPrepared(this.manager, this.#statements().listNames, [accountId, beginning]);
    return rows.map(([name]) => name as string);
  }

  /** Lists records, newest first, in one prepared read. */
  async list(filter: LibraryFilter): Promise<Page<Summary>> {
    const limit = pageLimitOf(filter);
    const { reader, tag = null, visibility = null, cursor = null } = filter;
    if (!isId(reader.accountId) || (cursor !== null && !isId(cursor))) {
      return { items: [], nextCursor: null };
    }
    const { list, summary } = this.#statements();
    const by = { tag: tag !== null, visibility, cursor: cursor !== null };
    const rows = await queryPrepared(this.manager, list(by), [
      reader.accountId,
      limit + 1,
      ...(visibility === 'team' ? [] : readerValues(reader)),
      ...[tag, cursor].filter((value) => value !== null),
    ]);
    const summaries = rows.map((row) => summary.read(row, 0));
    return pageOf(summaries, limit, ({ id }) => id);
  }

  /**
   * Finds the records that a text speaks of, the best first.
   *
   * Each of its words must be there: as a word of the record (the last one also as the beginning of a word), or as a
   * part of a word in its names, tags or description. Names weigh more than tags, tags more than the description, that
   * more than the text. A query without any word is looked for as it stands. When nothing is found so, words may also
   * be mistyped names or tags, by a letter or two.
   */
  async search(search: LibrarySearch): Promise<LibrarySearchResult<Summary>> {
    const limit = pageLimitOf(search);
    const terms = readSearch(search.query);
    const offset = Math.trunc(search.offset);
    if (!isId(search.reader.accountId) || terms === null || !(offset >= 0 && offset <= SEARCH_OFFSET_MAX)) {
      return { items: [], more: false };
    }
    const look = (reach: SearchReach, rowsMax: number, from: number) =>
      this.#search(this.manager, search, terms, { reach, rowsMax, offset: from });
    let found = isLongEnough(terms) ? await look('names', limit + 1, offset) : [];
    // A page that names fill is the one that all matches would give: names stand before everything else.
    if (found.length <= limit) {
      found = await look('anywhere', limit + 1, offset);
    }
    // Past the end of what is found so, a further page of it is empty; it does not turn into what is mistyped.
    if (found.length === 0 && (offset === 0 || (await look('anywhere', 1, 0)).length === 0)) {
      found = await this.#searchMistyped(search, terms, limit + 1, offset);
    }
    return { items: found.slice(0, limit), more: found.length > limit };
  }

  async countByAccount(accountId: string): Promise<number> {
    return this.manager.countBy(this.table.target, { accountId } as FindOptionsWhere<Row>);
  }

  /**
   * Changes a record that is still as the caller read it, and raises its version by one. The row of that version is the
   * caller's part.
   *
   * @returns False when it is absent, or was changed, shared or unshared meanwhile; nothing was written then.
   * @throws {@link StorageConflictError} As {@link insert}.
   */
  async update(
    accountId: string,
    id: string,
    { version, visibility }: ExpectedRecord,
    patch: LibraryPatch<Row>,
    at: Date,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(
      this.table.target,
      { accountId, id, version, visibility } as FindOptionsWhere<Row>,
      { ...patch, version: version + 1, updatedAt: at } as unknown as QueryDeepPartialEntity<Row>,
    );
    return affected === 1;
  }

  /** Changes whose a record is, and who sees it. Lock it first; this raises no version. */
  async setVisibility(
    accountId: string,
    id: string,
    { visibility, ownerMemberId }: Pick<LibraryRecord, 'visibility' | 'ownerMemberId'>,
  ): Promise<void> {
    const where = { accountId, id } as FindOptionsWhere<Row>;
    const change = { visibility, ownerMemberId } as unknown as QueryDeepPartialEntity<Row>;
    await this.manager.update(this.table.target, where, change);
  }

  /**
   * Deletes a record for ever, with its versions and labels. Answers whether there was one for the reader, also when it
   * was unshared this very moment.
   */
  async delete(reader: LibraryReader, id: string): Promise<boolean> {
    const { accountId } = reader;
    if (!isId(accountId) || !isId(id)) {
      return false;
    }
    const [, count]: [unknown, number] = await this.manager.query(
      `delete from paretostudio.${this.table.name} r where r.account_id = $1 and r.id = $2 and ${visibleTo('r', 3)}`,
      [accountId, id, ...readerValues(reader)],
    );
    return count === 1;
  }

  async #findOne(statement: PreparedStatement, reader: LibraryReader, idOrName: string): Promise<Row | null> {
    const { accountId } = reader;
    if (!isId(accountId) || idOrName.includes('\0')) {
      return null;
    }
    const values = [accountId, idOrName, ...readerValues(reader)];
    const [row] = await queryPrepared(this.manager, statement, values);
    return row === undefined ? null : this.#statements().record.read(row, 0);
  }

  /** As little mistyped as finds anything: what is a bit alike would only stand behind what is much alike. */
  async #searchMistyped(
    search: LibrarySearch,
    terms: SearchTerms,
    rowsMax: number,
    offset: number,
  ): Promise<Summary[]> {
    for (const likeness of LIKENESSES) {
      const found = await this.manager.transaction(async (manager) => {
        await manager.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [likeness]);
        const look = (max: number, from: number) =>
          this.#search(manager, search, terms, { reach: 'mistyped', rowsMax: max, offset: from });
        const page = await look(rowsMax, offset);
        return page.length > 0 || offset === 0 || (await look(1, 0)).length === 0 ? page : null;
      });
      // Past the end of those, a further page of them is empty.
      if (found === null) return [];
      if (found.length > 0) return found;
    }
    return [];
  }

  async #search(
    manager: EntityManager,
    { reader, tag = null, visibility = null }: LibrarySearch,
    terms: SearchTerms,
    { reach, rowsMax, offset }: { reach: SearchReach; rowsMax: number; offset: number },
  ): Promise<Summary[]> {
    const { search, summary } = this.#statements();
    const narrowed = { byTag: tag !== null, byVisibility: visibility !== null };
    const statement = search({ wordCount: terms.words.length, ...narrowed, reach });
    const rows = await queryPrepared(manager, statement, [
      reader.accountId,
      rowsMax,
      offset,
      terms.text,
      terms.anyWord,
      ...readerValues(reader),
      ...terms.words.flatMap(
        ({ word, pattern, lexeme }) =>
          ({ names: [pattern], anywhere: [pattern, lexeme], mistyped: [pattern, lexeme, word] })[reach],
      ),
      ...[tag, visibility].filter((value) => value !== null),
    ]);
    return rows.map((row) => summary.read(row, 0));
  }

  #statements(): LibraryStatements<Row, Summary> {
    return libraryStatementsOf<Row, Summary>(this.manager, this.table);
  }
}

function isLongEnough({ words }: SearchTerms): boolean {
  return words.some(({ word }) => word.length >= INDEXED_LETTERS_MIN);
}
