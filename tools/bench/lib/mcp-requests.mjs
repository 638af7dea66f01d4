/** The two protocol eras, by the revision that a client of each sends. */
const REVISIONS = { modern: '2026-07-28', legacy: '2025-11-25' };

/**
 * The HTTP request of one `tools/call`, in autocannon's words.
 *
 * @param {'modern' | 'legacy'} era
 * @param {{ name: string, args: object, key?: string }} call
 */
export function toolCallRequest(era, { name, args, key }) {
  const isModern = era === 'modern';
  const meta = {
    'io.modelcontextprotocol/protocolVersion': REVISIONS.modern,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1.0.0' },
  };
  const params = { name, arguments: args, ...(isModern && { _meta: meta }) };
  return {
    method: 'POST',
    path: '/mcp',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': REVISIONS[era],
      ...(isModern && { 'mcp-method': 'tools/call', 'mcp-name': name }),
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  };
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
