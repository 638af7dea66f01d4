import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { storableText } from '../audit/canonical-json.js';
import { Connection } from '../entities/connection.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { isStorable } from './is-storable.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import { rowShapeOf } from './row-shape.js';
import { statementsOf } from './statements-of.js';

/** What a connection is made with; the rest is what one has that was never read. */
export type NewConnection = Omit<Connection, 'revision' | 'version' | 'updatedAt' | ReadOfUpstream>;

/** Properties that say what was last read of the upstream. */
type ReadOfUpstream =
  | 'state'
  | 'problem'
  | 'problemDetail'
  | 'problemAt'
  | 'serverName'
  | 'serverVersion'
  | 'era'
  | 'protocolVersion'
  | 'latencyMs'
  | 'toolsHash'
  | 'toolsReadAt'
  | 'refusedTools';

/** What somebody may change about a connection; what is left out stays. */
export type ConnectionPatch = Partial<
  Pick<
    Connection,
    | 'name'
    | 'description'
    | 'iconUrl'
    | 'url'
    | 'auth'
    | 'headerNames'
    | 'credential'
    | 'credentialKeyId'
    | 'credentialChangedAt'
    | 'approveFirstTools'
    | 'updatedByMemberId'
  >
>;

/** Which connections to list. */
export interface ConnectionFilter extends PageRequest {
  readonly accountId: string;
}

/** A connection by which it is referred to. */
export interface ConnectionName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What a successful reading of an upstream's tools says about the upstream. */
export interface ConnectionReading extends Pick<
  Connection,
  'serverName' | 'serverVersion' | 'era' | 'protocolVersion' | 'latencyMs' | 'refusedTools'
> {
  /** Hash over all tools, 1..64 characters. */
  readonly toolsHash: string;
  readonly at: Date;
  /** The revision that was read; nothing is noted when the connection has another one by now. Absent: of any. */
  readonly revision?: number;
}

/** Why an upstream was not reached. */
export interface ConnectionProblem {
  /** A stable code, 1..64 characters. */
  readonly problem: string;
  /** A sentence for people, cut to 500 characters. */
  readonly detail: string | null;
  readonly at: Date;
  /** As in {@link ConnectionReading}. */
  readonly revision?: number;
}

/** A credential as it is stored, and whose it is. */
export interface SealedCredential {
  readonly id: string;
  readonly accountId: string;
  readonly credential: Buffer;
  readonly credentialKeyId: string;
}

/** Changes of these make another upstream, or another caller, of a connection. */
const REACH = ['url', 'auth', 'headerNames', 'credential'] as const;

/** What stands in place of a reading before there is one. */
const UNREAD = {
  state: 'unread' as const,
  problem: null,
  problemDetail: null,
  problemAt: null,
  serverName: null,
  serverVersion: null,
  era: null,
  protocolVersion: null,
  latencyMs: null,
  toolsHash: null,
  toolsReadAt: null,
  refusedTools: [],
};

/** Asks about the connections of an account, changes them, and notes what was read of their upstreams. */
export class ConnectionsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds a connection that was never read. A cap is the caller's part: lock the account, count, insert.
   *
   * @throws {@link StorageConflictError} `connections_slug_unique` if the slug is taken in the account.
   */
  async insert(connection: NewConnection): Promise<void> {
    const { createdAt } = connection;
    await this.manager.insert(Connection, {
      ...connection,
      ...UNREAD,
      revision: 1,
      version: 1,
      updatedAt: createdAt,
    });
  }

  /** Finds a connection of the account by its id or, for anything that is no id, by its slug; in one prepared read. */
  async findByIdOrSlug(accountId: string, idOrSlug: string): Promise<Connection | null> {
    const { findById, findBySlug } = STATEMENTS(this.manager);
    return this.#findOne(isId(idOrSlug) ? findById : findBySlug, accountId, idOrSlug);
  }

  /**
   * As {@link findByIdOrSlug}, and locks the connection until the transaction ends: changes of it, readings and
   * approvals of its tools take turns.
   */
  async lockByIdOrSlug(accountId: string, idOrSlug: string): Promise<Connection | null> {
    const { lockById, lockBySlug } = STATEMENTS(this.manager);
    return this.#findOne(isId(idOrSlug) ? lockById : lockBySlug, accountId, idOrSlug);
  }

  /** Finds those connections of the account that exist, each once, in the order of the ids. */
  async findByIds(accountId: string, ids: readonly string[]): Promise<Connection[]> {
    const wanted = ids.filter(isId);
    if (!isId(accountId) || wanted.length === 0) {
      return [];
    }
    const { shape, findByIds } = STATEMENTS(this.manager);
    const rows = await queryPrepared(this.manager, findByIds, [accountId, wanted]);
    return rows.map((row) => shape.read(row, 0));
  }

  /** As {@link findByIds}, but answers no more than what they are called. */
  async listByIds(accountId: string, ids: readonly string[]): Promise<ConnectionName[]> {
    const wanted = ids.filter(isId);
    if (!isId(accountId) || wanted.length === 0) {
      return [];
    }
    const rows = await queryPrepared(this.manager, STATEMENTS(this.manager).listByIds, [accountId, wanted]);
    return rows.map(([id, slug, name]) => ({ id, slug, name }) as ConnectionName);
  }

  /** Lists connections, newest first. */
  async list(filter: ConnectionFilter): Promise<Page<Connection>> {
    const limit = pageLimitOf(filter);
    const { accountId, cursor = null } = filter;
    if (!isId(accountId) || (cursor !== null && !isId(cursor))) {
      return { items: [], nextCursor: null };
    }
    const query = this.manager
      .createQueryBuilder(Connection, 'connection')
      .where('connection.accountId = :accountId', { accountId })
      .orderBy('connection.id', 'DESC')
      .limit(limit + 1);
    if (cursor !== null) {
      query.andWhere('connection.id < :cursor', { cursor });
    }
    return pageOf(await query.getMany(), limit, ({ id }) => id);
  }

  /** Counts the account's connections. */
  async countByAccount(accountId: string): Promise<number> {
    return isId(accountId) ? this.manager.countBy(Connection, { accountId }) : 0;
  }

  /**
   * Changes a connection that still has the version that the caller read, and raises its version by one.
   *
   * A patch that names the URL, the authentication, the header names or the credential raises the revision as well, and
   * forgets what was read of the upstream. The approvals of its tools stay: see
   * {@link ConnectionToolsRepository.forgetApprovals}.
   *
   * @returns False when it is absent or was changed meanwhile; nothing was written then.
   */
  async update(
    accountId: string,
    id: string,
    expectedVersion: number,
    patch: ConnectionPatch,
    at: Date,
  ): Promise<boolean> {
    if (!isId(accountId) || !isId(id)) {
      return false;
    }
    const isMoved = REACH.some((property) => patch[property] !== undefined);
    const moved = isMoved ? { ...UNREAD, revision: () => 'revision + 1' } : {};
    const changed: QueryDeepPartialEntity<Connection> = { ...patch, ...moved };
    const { affected } = await this.manager.update(
      Connection,
      { accountId, id, version: expectedVersion },
      { ...changed, version: expectedVersion + 1, updatedAt: at },
    );
    return affected === 1;
  }

  /**
   * Deletes a connection for ever, with its tools. Answers whether there was one.
   *
   * Agents that select of it: {@link AgentsRepository.dropConnection}, in the same transaction and afterwards.
   */
  async delete(accountId: string, id: string): Promise<boolean> {
    return isId(accountId) && isId(id)
      ? (await this.manager.delete(Connection, { accountId, id })).affected === 1
      : false;
  }

  /**
   * Makes sure that connections stay while something is made to refer to them: they are not deleted before the
   * transaction ends. Changes of them go on.
   *
   * @returns Those that exist, by id; lock them before the agent that refers to them.
   */
  async lockForUse(accountId: string, idsOrSlugs: readonly string[]): Promise<ConnectionName[]> {
    const wanted = idsOrSlugs.filter(isStorable);
    if (!isId(accountId) || wanted.length === 0) {
      return [];
    }
    return this.manager.query(
      `select id, slug, name from paretostudio.connections
       where account_id = $1 and (id = any($2::uuid[]) or slug = any($3::text[])) order by id for key share`,
      [accountId, wanted.filter(isId), wanted.filter((text) => !isId(text))],
    );
  }

  /**
   * Notes that the upstream's tools were read: the connection is ready.
   *
   * Write the tools in the same transaction ({@link ConnectionToolsRepository.record}); when their hash is the one that
   * stands here already, there is nothing to write of them.
   *
   * @param reading - What the upstream says of itself is cut to what the columns hold.
   * @returns False when there is no such connection, or none of that revision; nothing was written then.
   */
  async noteRead(accountId: string, id: string, reading: ConnectionReading): Promise<boolean> {
    const { at, revision, serverName, serverVersion, protocolVersion, ...rest } = reading;
    return this.#note(accountId, id, revision, {
      ...rest,
      refusedTools: rest.refusedTools.map(storableRefusal),
      serverName: fitting(serverName, 200),
      serverVersion: fitting(serverVersion, 100),
      protocolVersion: fitting(protocolVersion, 32),
      toolsReadAt: at,
      state: 'ready',
      problem: null,
      problemDetail: null,
      problemAt: null,
    });
  }

  /**
   * Notes that the upstream was not reached, or answered nothing that can be used. What was read before stays.
   *
   * @returns As {@link noteRead}.
   */
  async noteProblem(accountId: string, id: string, problem: ConnectionProblem): Promise<boolean> {
    return this.#note(accountId, id, problem.revision, {
      state: 'failing',
      problem: problem.problem,
      problemDetail: fitting(problem.detail, 500),
      problemAt: problem.at,
    });
  }

  /**
   * Lists credentials that are sealed under another key than the newest, of all accounts, by the connections' ids: to be
   * sealed anew.
   *
   * @param after - The id behind which to go on, to pass over those that could not be opened; null for the first.
   */
  async listSealedUnderOtherKeys(
    newestKeyId: string,
    limit: number,
    after: string | null = null,
  ): Promise<SealedCredential[]> {
    return this.manager.query(
      `select id, account_id as "accountId", credential, credential_key_id as "credentialKeyId"
       from paretostudio.connections
       where credential_key_id <> $1 and ($3::uuid is null or id > $3) order by id limit $2`,
      [newestKeyId, limit, after],
    );
  }

  /** Counts the credentials of all accounts by the key that they are sealed under. */
  async countByCredentialKey(): Promise<ReadonlyMap<string, number>> {
    const rows: { readonly id: string; readonly count: number }[] = await this.manager.query(
      `select credential_key_id as id, count(*)::integer as count from paretostudio.connections
       where credential_key_id is not null group by credential_key_id order by credential_key_id`,
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /**
   * Puts the same credential, sealed anew, in the place of what was read. Neither version nor revision change.
   *
   * @returns False when another credential stands there by now; nothing was written then.
   */
  async reseal(
    id: string,
    expected: { readonly keyId: string; readonly bytes: Uint8Array },
    sealed: { readonly keyId: string; readonly bytes: Uint8Array },
  ): Promise<boolean> {
    const { affected } = await this.manager.update(
      Connection,
      { id, credential: Buffer.from(expected.bytes), credentialKeyId: expected.keyId },
      { credential: Buffer.from(sealed.bytes), credentialKeyId: sealed.keyId },
    );
    return affected === 1;
  }

  async #findOne(
    statement: PreparedStatement,
    accountId: string,
    idOrSlug: string,
  ): Promise<Connection | null> {
    if (!isId(accountId) || !isStorable(idOrSlug)) {
      return null;
    }
    const [row] = await queryPrepared(this.manager, statement, [accountId, idOrSlug]);
    return row === undefined ? null : STATEMENTS(this.manager).shape.read(row, 0);
  }

  async #note(
    accountId: string,
    id: string,
    revision: number | undefined,
    noted: Partial<Connection>,
  ): Promise<boolean> {
    if (!isId(accountId) || !isId(id)) {
      return false;
    }
    const where = { accountId, id, ...(revision === undefined ? {} : { revision }) };
    const { affected } = await this.manager.update(
      Connection,
      where,
      noted as QueryDeepPartialEntity<Connection>,
    );
    return affected === 1;
  }
}

const STATEMENTS = statementsOf((manager) => {
  const shape = rowShapeOf(manager, Connection, 'c');
  const from = 'from paretostudio.connections c where c.account_id = $1';
  const byId = `select ${shape.columns} ${from} and c.id = $2`;
  const bySlug = `select ${shape.columns} ${from} and c.slug = $2`;
  const byIds = `${from} and c.id = any($2::uuid[]) order by array_position($2::uuid[], c.id)`;
  return {
    shape,
    findById: { name: 'find_connection_by_id', text: byId },
    findBySlug: { name: 'find_connection_by_slug', text: bySlug },
    lockById: { name: 'lock_connection_by_id', text: `${byId} for no key update` },
    lockBySlug: { name: 'lock_connection_by_slug', text: `${bySlug} for no key update` },
    findByIds: { name: 'find_connections', text: `select ${shape.columns} ${byIds}` },
    listByIds: { name: 'list_connection_names', text: `select c.id, c.slug, c.name ${byIds}` },
  };
});

function fitting(text: string | null, lengthMax: number): string | null {
  return text === null ? null : storableText(text.slice(0, lengthMax));
}

function storableRefusal<Refusal extends Connection['refusedTools'][number]>(refusal: Refusal) {
  return { name: storableText(refusal.name), reason: refusal.reason, message: storableText(refusal.message) };
}
