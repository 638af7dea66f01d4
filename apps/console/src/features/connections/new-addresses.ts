/** Where a key is made that opens one connection and nothing else. */
export function newKeyAddress(connectionId: string): string {
  return `/settings/developer?create=1&resource=conn_${connectionId}`;
}

/** Where an agent is made that has a connection from the beginning. */
export function newAgentAddress(connectionId: string): string {
  return `/agents/new?connection=${connectionId}`;
}
