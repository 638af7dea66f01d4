import type { JsonObject } from '../types/json-object.js';
import type { HostileExchange } from './start-hostile-upstream.js';

/**
 * Goes well, as a legacy upstream does, and asks within a call as a test says.
 *
 * @param run - Makes the result of a call; `push` asks, and resolves with what came back.
 * @param over - The stream that the questions go over: that of the call, or the one that belongs to no call.
 */
export function pushing(
  run: (push: (params: JsonObject) => Promise<JsonObject>, exchange: HostileExchange) => Promise<JsonObject>,
  over: 'call' | 'listening' = 'call',
): (exchange: HostileExchange) => void {
  const waiting = new Map<unknown, (result: JsonObject) => void>();
  let listening: HostileExchange | null = null;
  let ids = 0;
  const handler = async (exchange: HostileExchange): Promise<void> => {
    const { method, request, response, body } = exchange;
    if (method === 'server/discover') return exchange.fail(-32601, 'Method not found');
    if (request.method === 'GET') {
      listening = exchange;
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    }
    if (method === null && body !== '') {
      const { id, result } = JSON.parse(body) as { id: unknown; result: JsonObject };
      waiting.get(id)?.(result);
      return void response.writeHead(202).end();
    }
    if (method !== 'tools/call') return exchange.behave();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const write = (to: HostileExchange, message: object): void => {
      to.response.write(`data: ${JSON.stringify({ jsonrpc: '2.0', ...message })}\n\n`);
    };
    const result = await run((params) => {
      const id = `push-${(ids += 1)}`;
      write(over === 'listening' && listening !== null ? listening : exchange, {
        id,
        method: 'elicitation/create',
        params,
      });
      return new Promise((resolve) => waiting.set(id, resolve));
    }, exchange);
    write(exchange, { id: exchange.id, result });
    response.end();
  };
  return (exchange) => void handler(exchange);
}

/** A question with these words that wants one text. */
export const form = (message: string): JsonObject => ({
  message,
  requestedSchema: { type: 'object', properties: { answer: { type: 'string' } } },
});

/** A report of progress of the call with these parameters, as an event. */
export function progressOf({ _meta }: JsonObject): string {
  const { progressToken } = _meta as { readonly progressToken: unknown };
  const report = { jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken, progress: 1 } };
  return `data: ${JSON.stringify(report)}\n\n`;
}

/** A result that is this value as JSON. */
export const textOf = (value: unknown): JsonObject => ({
  content: [{ type: 'text', text: JSON.stringify(value) }],
});
