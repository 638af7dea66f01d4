import type { EntityManager } from 'typeorm';
import type { AgentConnection } from '../entities/agent.entity.js';
import { ConnectionTool } from '../entities/connection-tool.entity.js';
import { Connection } from '../entities/connection.entity.js';
import { isId } from '../is-id.js';
import { isStorable } from './is-storable.js';
import { readerValues, visibleTo, type LibraryReader } from './library-reader.js';
import { queryPrepared } from './prepared.js';
import { partialRowShapeOf } from './row-shape.js';
import { SharedReads } from './shared-reads.js';
import { statementsOf } from './statements-of.js';

const CONNECTION_PARTS = [
  ...(['id', 'accountId', 'slug', 'name', 'url', 'revision'] as const),
  ...(['credential', 'credentialKeyId', 'problem', 'problemAt', 'toolsReadAt'] as const),
] as const;
const TOOL_PARTS = ['name', 'approved', 'approvedHash', 'hints', 'seenHash'] as const;

/** What of a connection a call of its tool is made with. */
export type ConnectionInUse = Pick<Connection, (typeof CONNECTION_PARTS)[number]>;

/** What of a pinned tool a call of it is decided on. */
export type ToolInUse = Pick<ConnectionTool, (typeof TOOL_PARTS)[number]>;

/** A tool of a connection that is asked for by the upstream's name. */
export interface ConnectionToolQuestion {
  readonly accountId: string;
  readonly connectionId: string;
  readonly tool: string;
}

/** What a call of a connection's tool is decided on. */
export interface ConnectionToolUse {
  readonly connection: ConnectionInUse;
  /** Null when the connection has no tool of that name. */
  readonly tool: ToolInUse | null;
}

/** A tool that is asked for by the name that agents have for it. */
export interface AgentToolQuestion {
  readonly reader: LibraryReader;
  readonly agentId: string;
  readonly agentName: string;
}

/** What a call of an agent's tool is decided on. */
export interface AgentToolUse {
  readonly agent: { readonly id: string; readonly connections: readonly AgentConnection[] };
  /** The one of the agent's connections with whose slug the name begins; null when there is none. */
  readonly connection: ConnectionInUse | null;
  /** Null when that connection has no tool that agents call so. Whether the agent selects it is not asked here. */
  readonly tool: ToolInUse | null;
}

/**
 * Reads what each call of a tool is decided on, anew for every call: one prepared statement, which calls of the same
 * tool at the same time share.
 */
export class ToolUseRepository {
  readonly #ofConnections = new SharedReads<ConnectionToolUse | null>();
  readonly #ofAgents = new SharedReads<AgentToolUse | null>();

  constructor(private readonly manager: EntityManager) {}

  /** Finds a connection of the account and its tool; null when there is no such connection. */
  async findForConnection(question: ConnectionToolQuestion): Promise<ConnectionToolUse | null> {
    const { accountId, connectionId, tool } = question;
    if (!isId(accountId) || !isId(connectionId)) {
      return null;
    }
    return this.#ofConnections.ask(`${accountId} ${connectionId} ${tool}`, () =>
      this.#readForConnection(question),
    );
  }

  /**
   * Finds an agent of the account, and the connection and tool that a name stands for there; null when there is no such
   * agent for the reader.
   *
   * Should two tools of a connection have come to one name at different times, it stands for the one that is not gone.
   */
  async findForAgent(question: AgentToolQuestion): Promise<AgentToolUse | null> {
    const { reader, agentId, agentName } = question;
    const { accountId } = reader;
    if (!isId(accountId) || !isId(agentId)) {
      return null;
    }
    // Who may not see the agent must not share the read of who may.
    const who = readerValues(reader).join(' ');
    return this.#ofAgents.ask(`${accountId} ${who} ${agentId} ${agentName}`, () =>
      this.#readForAgent(question),
    );
  }

  async #readForConnection({
    accountId,
    connectionId,
    tool,
  }: ConnectionToolQuestion): Promise<ConnectionToolUse | null> {
    const { connections, tools, forConnection } = STATEMENTS(this.manager);
    const values = [accountId, connectionId, isStorable(tool) ? tool : null];
    const [row] = await queryPrepared(this.manager, forConnection, values);
    return row === undefined
      ? null
      : {
          connection: connections.read(row, 1),
          tool: row[0] === null ? null : tools.read(row, 1 + connections.width),
        };
  }

  async #readForAgent({ reader, agentId, agentName }: AgentToolQuestion): Promise<AgentToolUse | null> {
    const { connections, tools, forAgent } = STATEMENTS(this.manager);
    const name = isStorable(agentName) ? agentName : null;
    const slug = name?.split('_', 1)[0] ?? null;
    const values = [reader.accountId, agentId, name, slug, ...readerValues(reader)];
    const [row] = await queryPrepared(this.manager, forAgent, values);
    if (row === undefined) {
      return null;
    }
    const [id, selected, connection, tool] = row as [string, readonly AgentConnection[], unknown, unknown];
    return {
      agent: { id, connections: selected },
      connection: connection === null ? null : connections.read(row, 4),
      tool: tool === null ? null : tools.read(row, 4 + connections.width),
    };
  }
}

/** A connection's id in front tells whether there is one, a tool's likewise: the rows of outer joins may be absent. */
const STATEMENTS = statementsOf((manager) => {
  const connections = partialRowShapeOf(manager, Connection, 'c', CONNECTION_PARTS);
  const tools = partialRowShapeOf(manager, ConnectionTool, 't', TOOL_PARTS);
  return {
    connections,
    tools,
    forConnection: {
      name: 'find_tool_for_connection',
      text: `select t.connection_id, ${connections.columns}, ${tools.columns}
        from paretostudio.connections c
        left join paretostudio.connection_tools t on t.connection_id = c.id and t.name = $3
        where c.account_id = $1 and c.id = $2`,
    },
    forAgent: {
      name: 'find_tool_for_agent',
      text: `select a.id, a.connections, c.id, t.connection_id, ${connections.columns}, ${tools.columns}
        from paretostudio.agents a
        left join paretostudio.connections c on c.account_id = $1 and c.slug = $4
          and a.connections @> jsonb_build_array(jsonb_build_object('connectionId', c.id))
        left join lateral (
          select * from paretostudio.connection_tools named
          where named.connection_id = c.id and named.agent_name = $3
          order by named.seen_hash is null, named.name collate "C" limit 1
        ) t on true
        where a.account_id = $1 and a.id = $2 and ${visibleTo('a', 5)}`,
    },
  };
});
