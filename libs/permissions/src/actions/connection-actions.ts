import { destroys, reads, writes } from './action-kinds.js';

/** The actions of `self` on connections: the upstream MCP servers of an account. */
export const CONNECTION_ACTIONS = {
  list_connections: reads(
    'List connections',
    'Lists the upstream MCP servers that the account is connected to, with address and state; never their credentials.',
  ),
  get_connection: reads(
    'Get connection',
    'Returns one connection by its id: address, state, and its tools with those that wait for approval; never its credentials.',
  ),
  create_connection: writes(
    'Create connection',
    'Connects an upstream MCP server by its address and credentials and reads its tools. Credentials are stored encrypted and never returned.',
    { role: 'admin', hints: { openWorld: true } },
  ),
  update_connection: writes(
    'Update connection',
    'Changes name, address or credentials of a connection. At another address every tool waits for approval again.',
    { role: 'admin', hints: { idempotent: true, openWorld: true } },
  ),
  delete_connection: destroys(
    'Delete connection',
    'Deletes a connection and its stored credentials, permanently. Agents that select its tools lose them.',
    { role: 'admin' },
  ),
  test_connection: reads(
    'Test connection',
    'Calls the upstream MCP server of a connection and tells whether it answers, how fast, and which of its tools are new or changed.',
    { role: 'editor', hints: { openWorld: true } },
  ),
  approve_connection_tools: writes(
    'Approve connection tools',
    'Accepts new or changed tool definitions of a connection, which cannot be used until then. Review the difference first.',
    { role: 'admin', hints: { idempotent: true } },
  ),
};
