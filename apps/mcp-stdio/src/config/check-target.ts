import { accept, refuse, type Checked } from './checked.js';

/** What is served: the library, one agent, or one connection. */
export interface Target {
  readonly kind: 'library' | 'agent' | 'connection';
  /** Where it is on the server, such as `/mcp/agent/0199a3f2-…`. */
  readonly path: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const AGENT = new RegExp(`^(?:agent_)?(${UUID})$`, 'i');
const CONNECTION = new RegExp(`^(?:conn_)?(${UUID})$`, 'i');

/**
 * Decides what the program serves.
 *
 * @param agent - The id of an agent, with or without `agent_`; null for none.
 * @param connection - The id of a connection, with or without `conn_`; null for none.
 */
export function checkTarget(agent: string | null, connection: string | null): Checked<Target> {
  if (agent !== null && connection !== null) {
    return refuse('An agent and a connection are set at once; leave one of them out.');
  }
  if (agent !== null) {
    const id = AGENT.exec(agent)?.[1];
    if (id !== undefined) return accept({ kind: 'agent', path: `/mcp/agent/${id.toLowerCase()}` });
    return refuse(
      'PARETOSTUDIO_AGENT (or --agent) is no id of an agent; copy it from the page of the agent.',
    );
  }
  if (connection !== null) {
    const id = CONNECTION.exec(connection)?.[1];
    if (id !== undefined) return accept({ kind: 'connection', path: `/mcp/conn_${id.toLowerCase()}` });
    return refuse('--connection is no id of a connection; copy it from the page of the connection.');
  }
  return accept({ kind: 'library', path: '/mcp' });
}
