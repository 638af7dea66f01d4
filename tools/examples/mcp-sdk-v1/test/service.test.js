import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, beforeEach, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryAdmission } from '@paretostudio/admission/testing';
import { generateApiKey } from '@paretostudio/key-crypto';
import { createService } from '../src/service.js';

const admission = new InMemoryAdmission();
const service = createService(admission);
let url;
let key;

before(async () => {
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  url = new URL(`http://127.0.0.1:${service.address().port}/mcp`);
});
beforeEach(() => {
  const permissions = { svc_notes: ['list_notes', 'add_note'] };
  key = admission.addKey({ key: generateApiKey(), permissions });
});
after(() => service.close());

async function connect() {
  const client = new Client({ name: 'example', version: '1.0.0' });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  return client;
}

/** Sends one message without a client, to see what is on the wire. */
function post(headers = {}, message = { method: 'tools/call', params: { name: 'list_notes' } }) {
  const accept = 'application/json, text/event-stream';
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
  });
}

test('a client is told the tools that its key may call, and calls them', async () => {
  const client = await connect();
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['list_notes', 'add_note'],
  );
  await client.callTool({ name: 'add_note', arguments: { note: 'Buy bread.' } });
  const { content } = await client.callTool({ name: 'list_notes' });
  assert.deepEqual(content, [{ type: 'text', text: 'Buy bread.' }]);
  await client.close();
});

test('a tool that the key may not call looks like one that there is not', async () => {
  const client = await connect();
  await assert.rejects(client.callTool({ name: 'clear_notes' }), /-32602: Unknown tool: clear_notes/);
  await assert.rejects(client.callTool({ name: 'burn_notes' }), /-32602: Unknown tool: burn_notes/);
  await client.close();
});

test('200: an answer tells where the meters of the service stand', async () => {
  const answer = await post({ 'x-api-key': key });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('ratelimit'), /^"units";r=4;t=\d+$/);
});

test('401: nobody is let in without a key', async () => {
  const answer = await post();
  assert.equal(answer.status, 401);
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="paretostudio"');
  assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
  assert.equal((await answer.json()).code, 'missing_credentials');
});

test('401: a key that is revoked ends at its next call, in the middle of a session', async () => {
  const client = await connect();
  await client.listTools();
  admission.revoke(key);
  await assert.rejects(client.listTools(), /api_key_revoked|401/);
  const answer = await post({ 'x-api-key': key });
  assert.match(answer.headers.get('www-authenticate'), /error="invalid_token"/);
  await client.close();
});

test('403: a suspended account is not served', async () => {
  admission.setAccountSuspended(admission.idsOf(key).accountId, true);
  const answer = await post({ 'x-api-key': key });
  assert.equal(answer.status, 403);
  assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
  assert.equal((await answer.json()).code, 'account_suspended');
});

test('429: a spent quota is a result that a model can explain', async () => {
  const client = await connect();
  for (let call = 0; call < 5; call++) await client.callTool({ name: 'list_notes' });
  const refused = await client.callTool({ name: 'list_notes' });
  assert.equal(refused.isError, true);
  assert.equal(refused._meta['paretostudio/problem'].status, 429);
  assert.match(refused.content[0].text, /^5 of 5 units are used/);
  await client.close();

  const answer = await post({ 'x-api-key': key });
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  assert.match(answer.headers.get('ratelimit'), /^"units";r=0;t=\d+$/);
});
