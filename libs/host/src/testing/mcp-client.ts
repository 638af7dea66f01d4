import { seedAccount, seedKey } from '@paretostudio/entities/testing';
import type { TestServer } from './start-test-server.js';

/** A message as MCP clients send it. */
export const message = (method: string, params: object = {}, id: number | string = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});

/** Calls a tool that costs one unit. */
export const CALL = message('tools/call', { name: 'get_prompt', arguments: { id: 'greeting' } });
/** Begins a connection of the older revisions; costs nothing. */
export const INITIALIZE = message('initialize', {
  protocolVersion: '2025-11-25',
  capabilities: {},
  clientInfo: { name: 'a client', version: '1.2.3' },
});

/** A key of a new account on the plan Free. */
export async function newKey(
  { parts: { storage, context } }: Pick<TestServer, 'parts'>,
  options: Partial<Parameters<typeof seedKey>[1]> = {},
): Promise<{ readonly key: string; readonly keyId: string; readonly accountId: string }> {
  const account = await seedAccount(storage);
  const seeded = await seedKey(storage, { ...account, peppers: context.peppers, ...options });
  return { ...seeded, accountId: account.accountId };
}

/** Sends a message with a key; what the test adds comes last. */
export function send(
  { http }: Pick<TestServer, 'http'>,
  key: string,
  body: string | object = CALL,
  path = '/mcp',
) {
  return http
    .post(path)
    .set('Authorization', `Bearer ${key}`)
    .set('Accept', 'application/json, text/event-stream')
    .set('Content-Type', 'application/json')
    .send(body);
}
