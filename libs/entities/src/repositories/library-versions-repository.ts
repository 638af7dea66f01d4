import type { EntityManager } from 'typeorm';
import { LibraryVersion } from '../entities/library-version.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, type PageRequest } from '../page.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import { rowShapeOf } from './row-shape.js';

/** A version as lists have it: without what the record said. */
export type LibraryVersionSummary = Omit<LibraryVersion, 'state' | 'fileDigests'>;

/** One page of a record's versions. */
export interface LibraryVersionPage {
  readonly items: readonly LibraryVersionSummary[];
  /** What to pass as `cursor` for the next page: a version's number as text; null when this page is the last. */
  readonly nextCursor: string | null;
}

/** Which versions to list. A cursor that is no number answers an empty page. */
export interface LibraryVersionFilter extends PageRequest {
  readonly accountId: string;
  readonly recordId: string;
}

/** A label of a record, and where it points. */
export interface LabelledVersion {
  readonly label: string;
  readonly version: number;
}

const VERSION_NUMBER = /^[1-9]\d{0,8}$/;

/** Keeps and reads what the records of the library said at each version, and the labels that point there. */
export class LibraryVersionsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Keeps a version, in the transaction that wrote the record.
   *
   * @throws {@link StorageConflictError} `library_versions_pk` if the record has that version already.
   */
  async append(version: LibraryVersion): Promise<void> {
    await this.manager.query(
      `insert into paretostudio.library_versions
         (account_id, record_id, version, kind, note, state, created_by_member_id, created_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
      [
        version.accountId,
        version.recordId,
        version.version,
        version.kind,
        version.note,
        JSON.stringify(version.state),
        version.createdByMemberId,
        version.createdAt,
      ],
    );
  }

  /** Lists the versions of a record, newest first. */
  async list(filter: LibraryVersionFilter): Promise<LibraryVersionPage> {
    const limit = pageLimitOf(filter);
    const { accountId, recordId, cursor = null } = filter;
    if (!isId(accountId) || !isId(recordId) || (cursor !== null && !VERSION_NUMBER.test(cursor))) {
      return { items: [], nextCursor: null };
    }
    const shape = rowShapeOf(this.manager, LibraryVersion, 'v', ['state']);
    const rows = await queryPrepared(this.manager, listStatement(shape.columns, cursor !== null), [
      accountId,
      recordId,
      limit + 1,
      ...(cursor === null ? [] : [Number(cursor)]),
    ]);
    const versions = rows.map((row) => shape.read(row, 0));
    const items = versions.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor: versions.length > limit && last !== undefined ? String(last.version) : null,
    };
  }

  /** Finds one version of a record with what it said. */
  async find(accountId: string, recordId: string, version: number): Promise<LibraryVersion | null> {
    return isId(accountId) && isId(recordId) && VERSION_NUMBER.test(String(version))
      ? this.manager.findOneBy(LibraryVersion, { accountId, recordId, version })
      : null;
  }

  /** Counts the versions of a record. */
  async countByRecord(accountId: string, recordId: string): Promise<number> {
    return isId(accountId) && isId(recordId)
      ? this.manager.countBy(LibraryVersion, { accountId, recordId })
      : 0;
  }

  /** Lists the labels of a record by name. */
  async labels(accountId: string, recordId: string): Promise<LabelledVersion[]> {
    if (!isId(accountId) || !isId(recordId)) {
      return [];
    }
    return this.manager.query(
      `select label, version from paretostudio.library_labels
       where account_id = $1 and record_id = $2 order by label collate "C"`,
      [accountId, recordId],
    );
  }

  /**
   * Points a label at a version of a record, or removes it.
   *
   * @param label - 1..64 characters; never `latest`, which is implied.
   * @param version - Null removes the label.
   * @returns False when the record has no such version, or there was no label to remove.
   */
  async setLabel(
    accountId: string,
    recordId: string,
    label: string,
    version: number | null,
  ): Promise<boolean> {
    if (!isId(accountId) || !isId(recordId)) {
      return false;
    }
    const written: unknown[] =
      version === null
        ? await this.manager.query(
            `with gone as (
               delete from paretostudio.library_labels
               where account_id = $1 and record_id = $2 and label = $3 returning 1
             ) select 1 from gone`,
            [accountId, recordId, label],
          )
        : await this.manager.query(
            `insert into paretostudio.library_labels (account_id, record_id, label, version)
             select account_id, record_id, $3, version from paretostudio.library_versions
             where account_id = $1 and record_id = $2 and version = $4
             on conflict (account_id, record_id, label) do update set version = excluded.version
             returning 1`,
            [accountId, recordId, label, version],
          );
    return written.length === 1;
  }
}

function listStatement(columns: string, byCursor: boolean): PreparedStatement {
  return {
    name: byCursor ? 'list_versions_cursor' : 'list_versions',
    text: `select ${columns} from paretostudio.library_versions v where v.account_id = $1 and v.record_id = $2
      ${byCursor ? 'and v.version < $4' : ''} order by v.version desc limit $3`,
  };
}
