import { mcpRequest, resultOf } from './mcp-requests.mjs';

/**
 * What a script of one account asks the API for.
 *
 * @param {string} origin
 * @param {string} key
 */
export function studioClient(origin, key) {
  const post = async (path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const make = async (path, body) => {
    const answer = await post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    post,
    /** A connection all of whose tools are approved. */
    connect: (name, url) => make('/v1/connections', { name, url, approveFirstTools: true }),
    /** An agent that offers all tools of its connections. */
    makeAgent: (name, connectionIds) =>
      make('/v1/agents', {
        name,
        description: 'Uses many servers.',
        instructions: 'Use the tools.',
        connections: connectionIds.map((connection) => ({ connection, tools: null })),
      }),
    /** All pages of a target's tools, and the warnings that came with them. */
    async listTools(target) {
      const tools = [];
      const warnings = [];
      for (let cursor; ;) {
        const params = cursor === undefined ? {} : { cursor };
        const request = mcpRequest('modern', 'tools/list', params, { key, path: `/mcp/${target}` });
        const result = await resultOf(origin, request);
        tools.push(...result.tools);
        warnings.push(...(result._meta?.['paretostudio/warnings'] ?? []));
        if (result.nextCursor === undefined) return { tools, warnings };
        cursor = result.nextCursor;
      }
    },
  };
}
