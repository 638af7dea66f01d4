import {
  startHostileUpstream,
  startSampleUpstream,
  type SampleUpstream,
} from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

const TOKEN = 'tok-8b1e-of-the-sample';

let studio: TestStudio;
let upstream: SampleUpstream;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio({ egress: { allow: ['127.0.0.0/8'] } });
  upstream = await startSampleUpstream({ token: TOKEN });
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(async () => {
  await studio.close();
  await upstream.close();
});

const connect = (input: object = {}) =>
  studio.get('create_connection', founder, { name: 'Sample', url: upstream.url, ...input });
const authentication = { type: 'bearer', token: TOKEN };

describe('a connection to a real server', () => {
  it('reads its tools with the credentials that were given, and nothing else of ours on the wire', async () => {
    upstream.requests.length = 0;
    const made = await connect({ authentication, approveFirstTools: true });
    expect(made).toMatchObject({ state: 'ready', test: { reachable: true, problem: null } });
    expect(made.tools.approved).toBeGreaterThan(5);
    for (const { headers } of upstream.requests) {
      expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
      expect(headers).not.toHaveProperty('cookie');
      expect(Object.keys(headers).filter((name) => name.startsWith('x-forwarded'))).toEqual([]);
    }
  });

  it('says of refused credentials that they were refused, and repeats none', async () => {
    const made = await connect({ authentication: { type: 'bearer', token: 'wrong-tok-8b1e' } });
    expect(made).toMatchObject({ state: 'failing', test: { problem: { reason: 'unauthorized' } } });
    expect(JSON.stringify(made)).not.toContain('wrong-tok-8b1e');
    const { id } = made;
    await studio.get('update_connection', founder, { id, authentication });
    expect(await studio.get('test_connection', founder, { id })).toMatchObject({ reachable: true });
  });

  it('puts aside the tool that the server swaps after its approval, until it is approved as it is', async () => {
    const { id } = await connect({ authentication, approveFirstTools: true });
    upstream.swap();
    try {
      const test = await studio.get('test_connection', founder, { id });
      expect(test.tools).toMatchObject({ added: 0, changed: 1, gone: 0 });
      const { waiting } = await studio.get('get_connection', founder, { id });
      expect(waiting.map(({ name, state }) => [name, state])).toEqual([['changing', 'changed']]);
      expect(waiting[0]?.differences.length).toBeGreaterThan(0);
      const tools = waiting.map(({ name, hash }) => ({ name, hash }));
      expect(await studio.get('approve_connection_tools', founder, { id, tools })).toMatchObject({
        approvedNow: ['changing'],
        waiting: [],
      });
    } finally {
      upstream.swap();
    }
  });

  it('is tested also while its circuit is open', async () => {
    let isDown = true;
    const flaky = await startHostileUpstream((exchange) => {
      if (isDown) exchange.response.writeHead(500).end();
      else exchange.behave();
    });
    try {
      const { id } = await connect({ url: flaky.url });
      for (let attempt = 1; attempt <= 4; attempt += 1) await studio.get('test_connection', founder, { id });
      isDown = false;
      expect(await studio.get('test_connection', founder, { id })).toMatchObject({
        reachable: true,
        tools: { total: 1, added: 1 },
      });
    } finally {
      await flaky.close();
    }
  });

  it('leads nowhere that the operator does not allow', async () => {
    const strict = await openTestStudio();
    try {
      const caller = await strict.founder('pro');
      for (const url of [upstream.url, upstream.url.replace('127.0.0.1', 'localhost')]) {
        const outcome = await strict.call('create_connection', caller, { name: 'a', url });
        expect(outcome).toMatchObject({ refusal: { fields: [{ path: 'url' }] } });
      }
      expect(codeOf(await strict.call('list_connections', caller))).toBeNull();
    } finally {
      await strict.close();
    }
  });
});
