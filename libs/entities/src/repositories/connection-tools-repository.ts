import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../audit/canonical-json.js';
import {
  ConnectionTool,
  type ConnectionToolHints,
  type ConnectionToolWarning,
} from '../entities/connection-tool.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { APPROVE_SEEN, FORGET_APPROVALS, RECORD_TOOLS } from './connection-tools-statements.js';
import { isStorable } from './is-storable.js';
import { queryPrepared } from './prepared.js';
import { rowShapeOf, type RowShape } from './row-shape.js';
import { statementsOf } from './statements-of.js';

/** A tool as an upstream offers it. */
export interface OfferedTool {
  /** The upstream's own name, 1..128 characters. */
  readonly name: string;
  /** What agents call it, 1..64 characters. */
  readonly agentName: string;
  /** SHA-256 of the text in hexadecimal. */
  readonly hash: string;
  /** The definition as canonical JSON, at most 128 KiB. */
  readonly text: string;
  readonly hints: ConnectionToolHints;
  readonly warnings: readonly ConnectionToolWarning[];
}

/** How a reading differs from the one before; the first one adds everything. */
export interface ToolChanges {
  /** Tools that were not there at the last reading; also those that came back. */
  readonly added: number;
  /** Tools with another definition. */
  readonly changed: number;
  /** Tools that were there at the last reading and are not any more. */
  readonly gone: number;
  readonly unchanged: number;
}

/** How a reading is recorded. */
export interface RecordToolsOptions {
  /** Approves the tools without warnings of which no definition was ever approved. Default false. */
  readonly approveAll?: boolean;
  /** The connection's revision that was read; another one by now, and nothing is recorded. Absent: any. */
  readonly revision?: number;
}

/** How many tools of a connection are in which state. */
export interface ToolCounts {
  /** Approved, and last seen as they were approved. */
  readonly approved: number;
  /** New, or changed since they were approved. */
  readonly waiting: number;
  /** Approved once, and last not seen. */
  readonly gone: number;
}

/** How what is approved of a tool compares with what was last seen. */
export type ConnectionToolState = 'approved' | 'new' | 'changed' | 'gone';

/** Which tools to list. */
export interface ConnectionToolFilter extends PageRequest {
  readonly accountId: string;
  readonly connectionId: string;
  /** `waiting` stands for `new` and `changed`; null or absent for all. */
  readonly state?: ConnectionToolState | 'waiting' | null;
  /** The `nextCursor` of the page before, which is the name of its last tool; null or absent for the first. */
  readonly cursor?: string | null;
}

/** A definition that somebody looked at. */
export interface ToolApproval {
  readonly name: string;
  /** The hash of what was looked at. */
  readonly hash: string;
}

/** What of a tool is left out where calls of it are decided. */
export const PINNED_LEAVES_OUT = ['seen', 'seenHints', 'warnings'] as const;

/** A tool with its approved definition, without the one that was seen since. */
export type PinnedTool = Omit<ConnectionTool, (typeof PINNED_LEAVES_OUT)[number]>;

const NOTHING_COUNTED: ToolCounts = { approved: 0, waiting: 0, gone: 0 };

/**
 * Keeps what the tools of connections are, and what of it was approved.
 *
 * Whatever changes a connection's tools first locks the connection, so that readings and approvals of one connection
 * take turns, over any number of processes.
 */
export class ConnectionToolsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Records what an upstream offers now, in one statement, however many tools there are. Approvals are never touched: a
   * tool with another definition than the approved one waits, one that is not offered is gone, and both stand as before
   * when the approved definition comes back. Gone tools of which nothing was ever approved are forgotten.
   *
   * @param offered - All of them, each name once. At most 2,000 is meant.
   * @returns What that changed; null when there is no such connection, or none of that revision.
   */
  async record(
    accountId: string,
    connectionId: string,
    offered: readonly OfferedTool[],
    at: Date,
    { approveAll = false, revision }: RecordToolsOptions = {},
  ): Promise<ToolChanges | null> {
    return this.#underLock(accountId, connectionId, async (manager, held) => {
      if (revision !== undefined && revision !== held.revision) {
        return null;
      }
      const [changes]: ToolChanges[] = await manager.query(RECORD_TOOLS, [
        accountId,
        connectionId,
        offered.map(({ name }) => name),
        offered.map(({ agentName }) => agentName),
        offered.map(({ hash }) => hash),
        offered.map(({ text }) => text),
        offered.map(({ hints }) => canonicalJson(hints)),
        offered.map(({ warnings }) => canonicalJson(warnings)),
        at,
        approveAll,
      ]);
      return changes ?? null;
    });
  }

  /** Counts the tools of connections. Answers every id that was asked for; what is absent has none. */
  async counts(accountId: string, connectionIds: readonly string[]): Promise<Map<string, ToolCounts>> {
    const counts = new Map(connectionIds.map((id) => [id, NOTHING_COUNTED]));
    const wanted = connectionIds.filter(isId);
    if (isId(accountId) && wanted.length > 0) {
      const rows = await queryPrepared(this.manager, COUNT, [accountId, wanted]);
      for (const [id, approved, waiting, gone] of rows as [string, number, number, number][]) {
        counts.set(id, { approved, waiting, gone });
      }
    }
    return counts;
  }

  /** Tells when a definition of a tool of a connection was last approved; null when none is. */
  async lastApprovedAt(accountId: string, connectionId: string): Promise<Date | null> {
    const [row]: { readonly at: Date | null }[] = await this.manager.query(
      `select max(approved_at) as at from paretostudio.connection_tools where account_id = $1 and connection_id = $2`,
      [accountId, connectionId],
    );
    return row?.at ?? null;
  }

  /** Lists tools whole, by name (by code point). */
  async list(filter: ConnectionToolFilter): Promise<Page<ConnectionTool>> {
    const limit = pageLimitOf(filter);
    const { accountId, connectionId, state = null, cursor = null } = filter;
    if (!isId(accountId) || !isId(connectionId) || !isStorable(cursor ?? '')) {
      return { items: [], nextCursor: null };
    }
    const query = this.manager
      .createQueryBuilder(ConnectionTool, 'tool')
      .where('tool.accountId = :accountId and tool.connectionId = :connectionId', { accountId, connectionId })
      .orderBy('tool.name collate "C"')
      .limit(limit + 1);
    if (state !== null) {
      query.andWhere(STATES[state]);
    }
    if (cursor !== null) {
      query.andWhere('tool.name collate "C" > :cursor', { cursor });
    }
    return pageOf(await query.getMany(), limit, ({ name }) => name);
  }

  /**
   * Lists the tools that may be used, of several connections: those that were last seen as they were approved. By the
   * names that agents have for them; in one prepared read.
   */
  async listApproved(accountId: string, connectionIds: readonly string[]): Promise<PinnedTool[]> {
    const wanted = connectionIds.filter(isId);
    if (!isId(accountId) || wanted.length === 0) {
      return [];
    }
    const { pinned, listApproved } = STATEMENTS(this.manager);
    const rows = await queryPrepared(this.manager, listApproved, [accountId, wanted]);
    return rows.map((row) => pinned.read(row, 0));
  }

  /** Finds those tools of a connection that exist, whole, by name (by code point). */
  async find(accountId: string, connectionId: string, names: readonly string[]): Promise<ConnectionTool[]> {
    const wanted = names.filter(isStorable);
    if (!isId(accountId) || !isId(connectionId) || wanted.length === 0) {
      return [];
    }
    const { whole, find } = STATEMENTS(this.manager);
    const rows = await queryPrepared(this.manager, find, [accountId, connectionId, wanted]);
    return rows.map((row) => whole.read(row, 0));
  }

  /**
   * Approves definitions that wait, each only if it is still the one that was looked at.
   *
   * @returns The names of those that this call approved. One that is missing changed meanwhile, is gone, was never there,
   *   or is approved already; {@link find} tells which.
   */
  async approve(
    accountId: string,
    connectionId: string,
    tools: readonly ToolApproval[],
    memberId: string | null,
    at: Date,
  ): Promise<string[]> {
    const wanted = tools.filter(({ name, hash }) => isStorable(name) && isStorable(hash));
    const approved = await this.#underLock(accountId, connectionId, (manager) =>
      approveSeen(manager, { accountId, connectionId, wanted, memberId, at }),
    );
    return approved ?? [];
  }

  /**
   * Approves everything that waits, if the tools are still those that were looked at.
   *
   * @param toolsHash - `Connection.toolsHash` of the reading that was looked at.
   * @returns The names of those that this call approved; null when there is no such connection, or its tools were read
   *   differently since.
   */
  async approveWaiting(
    accountId: string,
    connectionId: string,
    toolsHash: string,
    memberId: string | null,
    at: Date,
  ): Promise<string[] | null> {
    return this.#underLock(accountId, connectionId, (manager, held) =>
      held.toolsHash === toolsHash
        ? approveSeen(manager, { accountId, connectionId, wanted: null, memberId, at })
        : null,
    );
  }

  /** Takes back every approval: what is offered waits as new, what is gone is forgotten. Answers how many there were. */
  async forgetApprovals(accountId: string, connectionId: string): Promise<number> {
    const forgotten = await this.#underLock(accountId, connectionId, async (manager) => {
      const [row]: { count: number }[] = await manager.query(FORGET_APPROVALS, [accountId, connectionId]);
      return row?.count ?? 0;
    });
    return forgotten ?? 0;
  }

  /** Works with the connection's row locked, in a transaction of its own if there is none; null when it is absent. */
  async #underLock<Result>(
    accountId: string,
    connectionId: string,
    work: (
      manager: EntityManager,
      held: { readonly revision: number; readonly toolsHash: string | null },
    ) => Promise<Result> | Result,
  ): Promise<Result | null> {
    if (!isId(accountId) || !isId(connectionId)) {
      return null;
    }
    const inTransaction = async (manager: EntityManager) => {
      // A statement of its own: the one that follows sees what was committed while this one waited.
      const [row] = await queryPrepared(manager, LOCK, [accountId, connectionId]);
      const [revision, toolsHash] = (row ?? []) as [number?, (string | null)?];
      return revision === undefined ? null : work(manager, { revision, toolsHash: toolsHash ?? null });
    };
    return this.manager.queryRunner?.isTransactionActive === true
      ? inTransaction(this.manager)
      : this.manager.transaction('READ COMMITTED', inTransaction);
  }
}

async function approveSeen(
  manager: EntityManager,
  approval: {
    readonly accountId: string;
    readonly connectionId: string;
    /** Null for all. */
    readonly wanted: readonly ToolApproval[] | null;
    readonly memberId: string | null;
    readonly at: Date;
  },
): Promise<string[]> {
  const { accountId, connectionId, wanted, memberId, at } = approval;
  const [rows]: [{ name: string }[], number] = await manager.query(APPROVE_SEEN, [
    accountId,
    connectionId,
    wanted?.map(({ name }) => name) ?? null,
    wanted?.map(({ hash }) => hash) ?? null,
    memberId,
    at,
  ]);
  return rows.map(({ name }) => name);
}

const STATES: Readonly<Record<ConnectionToolState | 'waiting', string>> = {
  approved: 'tool.seenHash = tool.approvedHash',
  new: 'tool.approvedHash is null',
  changed: 'tool.seenHash <> tool.approvedHash',
  waiting: 'tool.seenHash is not null and tool.seenHash is distinct from tool.approvedHash',
  gone: 'tool.seenHash is null',
};

const LOCK = {
  name: 'lock_connection_for_tools',
  text: `select revision, tools_hash from paretostudio.connections where account_id = $1 and id = $2
    for no key update`,
};

const COUNT = {
  name: 'count_connection_tools',
  text: `select connection_id,
      count(*) filter (where seen_hash = approved_hash)::int,
      count(*) filter (where seen_hash is not null and seen_hash is distinct from approved_hash)::int,
      count(*) filter (where seen_hash is null)::int
    from paretostudio.connection_tools where account_id = $1 and connection_id = any($2::uuid[])
    group by connection_id`,
};

const STATEMENTS = statementsOf((manager) => {
  const whole = rowShapeOf(manager, ConnectionTool, 't');
  const pinned: RowShape<PinnedTool> = rowShapeOf(manager, ConnectionTool, 't', PINNED_LEAVES_OUT);
  const from = 'from paretostudio.connection_tools t where t.account_id = $1';
  return {
    whole,
    pinned,
    find: {
      name: 'find_connection_tools',
      text: `select ${whole.columns} ${from} and t.connection_id = $2 and t.name = any($3::text[])
        order by t.name collate "C"`,
    },
    listApproved: {
      name: 'list_approved_tools',
      text: `select ${pinned.columns} ${from} and t.connection_id = any($2::uuid[])
          and t.seen_hash = t.approved_hash
        order by t.agent_name collate "C", t.name collate "C"`,
    },
  };
});
