import { CredentialRing } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import { FAKE_URL, fakeTool, makeFakeGateway, type FakeGateway } from '../testing/fake-gateway.js';
import { openTestStudio, TEST_CREDENTIALS, type TestStudio } from '../testing/test-studio.js';
import { refreshTools, TOOLS_FRESH_MS } from './refresh-tools.js';
import { resealCredentials } from './reseal-credentials.js';

let gateway: FakeGateway;
let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  gateway = makeFakeGateway();
  studio = await openTestStudio({ gateway });
});
beforeEach(async () => {
  founder = await studio.founder('pro');
  gateway.faults.clear();
  gateway.tools.set(FAKE_URL, [fakeTool('search')]);
});
afterAll(() => studio.close());

const connect = async (input: object = {}) =>
  (await studio.get('create_connection', founder, { name: 'c', url: FAKE_URL, ...input })).id;
const rowOf = async (id: string) => {
  const row = await studio.storage.repositories.connections.findByIdOrSlug(founder.accountId, id);
  if (row === null) throw new Error('There is no such connection.');
  return row;
};
const later = (ms: number) => {
  studio.clock.now = new Date(studio.clock.now.getTime() + ms);
};

describe('refreshTools', () => {
  it('reads nothing for a minute, and again at its end', async () => {
    const id = await connect();
    gateway.readings.length = 0;
    later(TOOLS_FRESH_MS - 1);
    expect(await refreshTools(studio.ctx, await rowOf(id))).toEqual({ ok: true, reading: null });
    expect(gateway.readings).toHaveLength(0);
    later(1);
    expect(await refreshTools(studio.ctx, await rowOf(id))).toMatchObject({
      ok: true,
      reading: { counts: { total: 1, added: 0 } },
    });
    expect((await rowOf(id)).toolsReadAt).toEqual(studio.clock.now);
  });

  it('makes one reading of many at the same time, which one caller’s end does not end', async () => {
    const id = await connect();
    later(TOOLS_FRESH_MS);
    const row = await rowOf(id);
    gateway.readings.length = 0;
    const release = gateway.hold();
    const impatient = new AbortController();
    const first = refreshTools(studio.ctx, row, { signal: impatient.signal });
    const others = Array.from({ length: 10 }, () => refreshTools(studio.ctx, row));
    impatient.abort();
    expect(await first).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
    release();
    for (const other of await Promise.all(others)) expect(other).toMatchObject({ ok: true });
    expect(gateway.readings).toHaveLength(1);
  });

  it('records nothing of a server that the connection does not lead to any more', async () => {
    const id = await connect({ approveFirstTools: true });
    later(TOOLS_FRESH_MS);
    gateway.tools.set(FAKE_URL, [fakeTool('old_server')]);
    const release = gateway.hold();
    const reading = refreshTools(studio.ctx, await rowOf(id));
    const url = 'https://new.example.com/mcp';
    await studio.get('update_connection', founder, { id, url });
    release();
    expect(await reading).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
    const { items } = await studio.get('list_connection_tools', founder, { id });
    expect(items.map(({ name, state }) => [name, state])).toEqual([['search', 'new']]);
    expect((await rowOf(id)).state).toBe('unread');
  });

  it('notes a problem that lasts every ten seconds, another one at once, and none that is ours', async () => {
    const id = await connect();
    const notedAt = async () => (await rowOf(id)).problemAt?.getTime();
    const attempt = async () => refreshTools(studio.ctx, await rowOf(id), { force: true });
    gateway.faults.set(FAKE_URL, 'busy');
    await attempt();
    expect(await rowOf(id)).toMatchObject({ state: 'ready', problem: null });
    gateway.faults.set(FAKE_URL, 'timeout');
    await attempt();
    const start = studio.clock.now.getTime();
    later(9_999);
    await attempt();
    expect(await notedAt()).toBe(start);
    later(1);
    await attempt();
    expect(await notedAt()).toBe(start + 10_000);
    later(1);
    gateway.faults.set(FAKE_URL, 'unreachable');
    await attempt();
    expect(await rowOf(id)).toMatchObject({ state: 'failing', problem: 'unreachable' });
    expect(await notedAt()).toBe(start + 10_001);
  });

  it('keeps the pins of a server that fails, and ends the problem when it answers', async () => {
    const id = await connect({ approveFirstTools: true });
    gateway.faults.set(FAKE_URL, 'timeout');
    await refreshTools(studio.ctx, await rowOf(id), { force: true });
    expect(await studio.get('get_connection', founder, { id })).toMatchObject({
      state: 'failing',
      tools: { approved: 1 },
    });
    gateway.faults.clear();
    await refreshTools(studio.ctx, await rowOf(id), { force: true });
    expect(await rowOf(id)).toMatchObject({ state: 'ready', problem: null, problemDetail: null });
  });

  it('reads past an open circuit for a person who tests', async () => {
    const id = await connect();
    gateway.readings.length = 0;
    await studio.get('test_connection', founder, { id });
    expect(gateway.readings).toMatchObject([{ fresh: true }]);
    later(TOOLS_FRESH_MS);
    await refreshTools(studio.ctx, await rowOf(id));
    expect(gateway.readings.at(-1)).toMatchObject({ fresh: false });
  });
});

describe('resealCredentials', () => {
  const newest = { id: 'c2', secret: new Uint8Array(32).fill(8) };
  const rotated = CredentialRing.of([newest, { id: 'c1', secret: new Uint8Array(32).fill(7) }]);
  const headers = (token: string) => ({ authentication: { type: 'bearer', token } });

  it('moves every credential to the newest key while it can be used, and tells what is lost', async () => {
    const ids = [];
    for (const token of ['one', 'two', 'three']) ids.push(await connect(headers(token)));
    const lost = await connect(headers('lost'));
    await studio.storage.pool.query(
      `update paretostudio.connections set credential_key_id = 'gone' where id = $1`,
      [lost],
    );
    const ctx = { ...studio.ctx, credentials: rotated };
    const before = await rowOf(ids[0] ?? '');
    expect(await resealCredentials(ctx, { batch: 2 })).toEqual({ resealed: 3, lost: 1 });
    expect(await resealCredentials(ctx, { batch: 2 })).toEqual({ resealed: 0, lost: 1 });
    const after = await rowOf(ids[0] ?? '');
    expect(after).toMatchObject({
      credentialKeyId: 'c2',
      version: before.version,
      revision: before.revision,
      credentialChangedAt: before.credentialChangedAt,
    });
    const only = { ...studio.ctx, credentials: CredentialRing.of([newest]) };
    gateway.readings.length = 0;
    for (const id of ids) await refreshTools(only, await rowOf(id), { force: true });
    expect(gateway.readings.map(({ headers: sent }) => sent)).toEqual(
      ['one', 'two', 'three'].map((token) => ({ Authorization: `Bearer ${token}` })),
    );
    expect((await rowOf(lost)).credentialKeyId).toBe('gone');
  });

  it('leaves alone what somebody sets at the same time', async () => {
    const id = await connect(headers('old'));
    const read = await rowOf(id);
    if (read.credential === null) throw new Error('There are no credentials.');
    await studio.get('update_connection', founder, { id, ...headers('new') });
    const { connections } = studio.storage.repositories;
    const stale = { keyId: 'c1', bytes: read.credential };
    const sealed = rotated.seal('{}', 'elsewhere');
    expect(await connections.reseal(id, stale, sealed)).toBe(false);
    expect(TEST_CREDENTIALS.newestId).toBe((await rowOf(id)).credentialKeyId);
  });
});
