import type { McpCall, McpFace } from '../face/mcp-face.js';
import { readMcpMessage } from '../messages/read-mcp-message.js';

/** Serves a request as the HTTP server does: the direct way first, for a POST, and the long way for what that leaves. */
export async function serveTestRequest(face: McpFace, request: Request, given: McpCall): Promise<Response> {
  const headers = Object.fromEntries(request.headers);
  const facts = readMcpMessage(given.body, headers, { target: given.target !== undefined });
  const call: McpCall = { ...given, facts, signal: request.signal };
  const answer = request.method === 'POST' ? await face.answer(headers, call) : null;
  if (answer === null) return face.serve(request, call);
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': 'application/json' },
  });
}
