/** A body that connects a server with a bearer token and approves the tools that it has now. */
export const CREATE_EXAMPLE = {
  name: 'Issue tracker',
  url: 'https://mcp.example.org/mcp',
  authentication: { type: 'bearer', token: 'the-token-that-the-server-gave-you' },
  approveFirstTools: true,
};

/** A body that puts other credentials in the place of those that are there. */
export const UPDATE_EXAMPLE = {
  authentication: { type: 'headers', headers: [{ name: 'X-Api-Key', value: 'another-secret' }] },
};

/** A body that accepts the definition of one tool as it was looked at. */
export const APPROVE_EXAMPLE = { tools: [{ name: 'search_issues', hash: '5f2c'.padEnd(64, '0') }] };
