import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets pages of every origin read the answer: these endpoints know no cookie, so a page learns nothing that a program
 * could not ask for.
 *
 * @returns Whether the request was a preflight, which is answered.
 */
export function answerCrossOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  method: 'GET' | 'POST',
): boolean {
  response.setHeader('access-control-allow-origin', '*');
  if (request.method !== 'OPTIONS') return false;
  response.setHeader('access-control-allow-methods', `${method}, OPTIONS`);
  response.setHeader('access-control-allow-headers', 'authorization, content-type, mcp-protocol-version');
  response.setHeader('access-control-max-age', '3600');
  response.writeHead(204).end();
  return true;
}
