/** The two protocol eras, by the revision that a client of each sends. */
const REVISIONS = { modern: '2026-07-28', legacy: '2025-11-25' };

/**
 * The HTTP request of one JSON-RPC request, in autocannon's words.
 *
 * @param {'modern' | 'legacy'} era
 * @param {string} method
 * @param {object} params
 * @param {{ key?: string, path?: string }} [to]
 */
export function mcpRequest(era, method, params, { key, path = '/mcp' } = {}) {
  const isModern = era === 'modern';
  const meta = {
    'io.modelcontextprotocol/protocolVersion': REVISIONS.modern,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1.0.0' },
  };
  const sent = { ...params, ...(isModern && { _meta: meta }) };
  return {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': REVISIONS[era],
      ...(isModern && { 'mcp-method': method, ...(params.name && { 'mcp-name': params.name }) }),
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: sent }),
  };
}

/**
 * The HTTP request of one `tools/call`, in autocannon's words.
 *
 * @param {'modern' | 'legacy'} era
 * @param {{ name: string, args: object, key?: string, path?: string }} call
 */
export function toolCallRequest(era, { name, args, key, path }) {
  return mcpRequest(era, 'tools/call', { name, arguments: args }, { key, path });
}

/** Sends one such request and takes the result out of the answer, whether it came as JSON or as a stream. */
export async function resultOf(origin, { method, path, headers, body }) {
  const answer = await fetch(`${origin}${path}`, { method, headers, body });
  const text = await answer.text();
  const [, data = text] = /^data: (\{.*)$/m.exec(text) ?? [];
  const { result, error } = JSON.parse(data);
  if (!answer.ok || result === undefined || result.isError) {
    throw new Error(`${answer.status}: ${JSON.stringify(error ?? result)}`);
  }
  return result;
}
