import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { LibraryVisibility } from '../entities/library-columns.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { readerValues, visibleTo, type LibraryReader } from './library-reader.js';
import { searchLibrary, type LibrarySearch, type LibrarySearchResult } from './library-search.js';
import { libraryStatementsOf, type LibraryStatements } from './library-statements.js';
import type { LibraryPatch, LibraryRecord, LibraryTable } from './library-table.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';

/** Which records to list. */
export interface LibraryFilter extends PageRequest {
  /** For whom: what is not theirs to see is left out. */
  readonly reader: LibraryReader;
  /** A tag that they all have, exactly. */
  readonly tag?: string | null;
  /** Only those; null for both. */
  readonly visibility?: LibraryVisibility | null;
}

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
   * Finds the records that a text speaks of, the best first, at most 1,000.
   *
   * Each of its words must be there: as a word of the record (the last one also as the beginning of a word), or as a
   * part of a word in its names, tags or description. Names weigh more than tags, tags more than the description, that
   * more than the text. A query without any word is looked for as it stands. When nothing is found so, words of four
   * letters and more may also be mistyped names or tags, by a letter or two.
   *
   * Where all words are of one or two letters, words may begin with them, and of many records the newest are found:
   * 200 of those that have the very words in names and tags, and 200 each of those where words there, or anywhere, begin so.
   */
  search(search: LibrarySearch): Promise<LibrarySearchResult<Summary>> {
    return searchLibrary(this.manager, this.#statements(), search);
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

  #statements(): LibraryStatements<Row, Summary> {
    return libraryStatementsOf<Row, Summary>(this.manager, this.table);
  }
}
