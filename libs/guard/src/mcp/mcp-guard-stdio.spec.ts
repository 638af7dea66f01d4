import { Notes } from '../testing/fixtures/mcp/notes.js';
import { stdioBothEras, stdioV1, stdioV2, type StdioWire } from '../testing/fixtures/mcp/stdio.js';
import { INITIALIZE } from '../testing/fixtures/mcp/wire.js';

const LIST = { method: 'tools/call', params: { name: 'list_notes', arguments: {} } };

describe.each([
  ['SDK 1.x', stdioV1],
  ['SDK 2.x', stdioV2],
  ['SDK 2.x, both eras', stdioBothEras],
])('a guarded server on stdio: %s', (_, start) => {
  let notes: Notes;
  let key: string;
  let wire: StdioWire;

  beforeEach(async () => {
    notes = new Notes();
    key = notes.addKey({ keyId: 'key-a' });
    wire = await start(notes, key);
  });
  afterEach(() => wire.close());

  async function open(): Promise<void> {
    expect(await wire.ask({ id: 'open', ...INITIALIZE })).toHaveProperty('result.serverInfo');
    wire.tell({ method: 'notifications/initialized' });
  }

  it('tells the tools that its key may call, and calls them for it', async () => {
    await open();
    const { result } = await wire.ask({ id: 1, method: 'tools/list' });
    expect((result as { tools: { name: string }[] }).tools.map(({ name }) => name)).toEqual([
      'list_notes',
      'add_note',
    ]);
    expect(await wire.ask({ id: 2, ...LIST })).toMatchObject({
      result: { content: [{ text: 'list_notes by key-a' }] },
    });
  });

  it.each(['delete_note', 'unlisted', 'absent'])('refuses %s as a tool that there is not', async (name) => {
    await open();
    expect(await wire.ask({ id: 1, ...LIST, params: { name } })).toMatchObject({
      error: { code: -32602, message: `Unknown tool: ${name}` },
    });
    expect(notes.heard).toEqual([]);
  });

  it('tells a spent quota as a result that a model can explain', async () => {
    await open();
    for (let call = 0; call < 10; call++) await wire.ask({ id: call, ...LIST });
    expect(await wire.ask({ id: 'last', ...LIST })).toMatchObject({
      result: { isError: true, _meta: { 'paretostudio/refusal': 'quota_exceeded' } },
    });
    expect(notes.heard).toHaveLength(10);
  });

  it('refuses a key that was revoked meanwhile, and says why', async () => {
    await open();
    notes.admission.revoke(key);
    for (const message of [LIST, { method: 'tools/list' }, { method: 'ping' }]) {
      expect(await wire.ask({ id: 1, ...message })).toMatchObject({
        error: { code: 401, data: { 'paretostudio/refusal': 'api_key_revoked' } },
      });
    }
    expect(notes.heard).toEqual([]);
  });

  it('has no method that nobody declared', async () => {
    await open();
    expect(
      await wire.ask({ id: 1, method: 'resources/read', params: { uri: 'notes://secret' } }),
    ).toMatchObject({
      error: { code: -32601 },
    });
    expect(notes.heard).toEqual([]);
  });

  it('says that admission is out of reach, runs nothing, and serves again when it is back', async () => {
    await open();
    notes.admission.isDown = true;
    expect(await wire.ask({ id: 1, ...LIST })).toMatchObject({
      error: { code: 503, data: { 'paretostudio/problem': { code: 'unavailable' } } },
    });
    notes.admission.isDown = false;
    expect(await wire.ask({ id: 2, ...LIST })).toHaveProperty('result');
    expect(notes.heard).toHaveLength(1);
  });

  it('tells a failure of the program to the server alone, and goes on', async () => {
    await open();
    const { admit } = notes.admission;
    notes.admission.admit = () => Promise.reject(new TypeError('a secret of the program'));
    const answer = await wire.ask({ id: 1, ...LIST });
    expect(answer).toEqual({ jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'Internal error' } });
    expect(wire.errors.map(({ message }) => message)).toEqual(['a secret of the program']);
    notes.admission.admit = admit;
    expect(await wire.ask({ id: 2, ...LIST })).toHaveProperty('result');
  });

  it('keeps the order of messages, however long each is judged', async () => {
    await open();
    const { admit } = notes.admission;
    const held: (() => void)[] = [];
    notes.admission.admit = async (request) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return admit.call(notes.admission, request);
    };
    const asked = ['add_note', 'list_notes', 'list_notes'].map((name, id) =>
      wire.ask({ id, ...LIST, params: { name, arguments: {} } }),
    );
    await until(() => held.length === 3);
    for (const release of held.reverse()) release();
    await Promise.all(asked);
    expect(notes.heard).toEqual(['add_note by key-a', 'list_notes by key-a', 'list_notes by key-a']);
  });

  it('shows tools who called in a way that no client can send and no answer can tell', async () => {
    await open();
    const forged = { 'paretostudio/caller': { principal: { keyId: 'key-b' } }, note: 1 };
    await wire.ask({ id: 1, ...LIST, params: { ...LIST.params, _meta: forged } });
    expect(notes.heard).toEqual(['list_notes by key-a']);
    expect(JSON.stringify(notes.metas)).toBe('[{"note":1}]');
  });

  it('serves no request under the id of another one that is under way', async () => {
    await open();
    wire.tell({ id: 'twin', ...LIST }, { id: 'twin', method: 'tools/list' });
    await wire.ask({ id: 'after', method: 'ping' });
    await until(() => wire.arrived.filter(({ id }) => id === 'twin').length === 2);
    expect(wire.arrived.filter(({ id }) => id === 'twin')).toContainEqual(
      expect.objectContaining({ error: expect.objectContaining({ code: -32600 }) }),
    );
    expect(await wire.ask({ id: 'twin', ...LIST })).toHaveProperty('result.content');
  });

  it('serves an id again after the request under it was cancelled', async () => {
    await open();
    wire.tell(
      { id: 7, method: 'tools/list' },
      { method: 'notifications/cancelled', params: { requestId: 7 } },
      { method: 'notifications/cancelled', params: {} },
      { method: 'notifications/cancelled' },
    );
    await wire.ask({ id: 8, method: 'ping' });
    expect(await wire.ask({ id: 7, ...LIST })).toHaveProperty('result.content');
  });

  it.each([
    ['no key', undefined, 'missing_credentials'],
    ['an unknown key', `psk_${'0'.repeat(40)}`, 'invalid_api_key'],
  ])('refuses to open with %s', async (_name, bad, code) => {
    const strange = await start(notes, bad);
    expect(await strange.ask({ id: 0, ...INITIALIZE })).toMatchObject({
      error: { code: 401, data: { 'paretostudio/refusal': code } },
    });
    expect(await strange.ask({ id: 1, ...LIST })).toMatchObject({ error: { code: 401 } });
    expect(notes.heard).toEqual([]);
    strange.close();
  });
});

const TURNS_MAX = 100_000;

/** Lets everything that is under way go on until something holds; gives up when that never comes. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    if (holds()) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  throw new Error('What was waited for never came.');
}
