import type { Caller } from '../core/caller.js';
import { holdAuditHead } from '../testing/hold-audit-head.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(() => studio.close());

const save = (input: object = {}, caller = founder) =>
  studio.get('create_prompt', caller, { title: 'Release notes', body: 'Write about {{topic}}.', ...input });
const update = (raw: object) => studio.get('update_prompt', founder, raw);
const refusalOf = async (name: 'create_prompt' | 'update_prompt' | 'get_prompt', raw: object) => {
  const outcome = await studio.call(name, founder, raw);
  return outcome.ok ? null : outcome.refusal;
};

describe('the fields of a prompt', () => {
  it.each([
    ['no title', { title: '' }, 'title'],
    ['an empty body', { body: '' }, 'body'],
    ['a body that is too long', { body: 'x'.repeat(100_001) }, 'body'],
    ['a tag with a capital', { tags: ['Upper'] }, 'tags'],
    ['too many tags', { tags: Array.from({ length: 21 }, (_, index) => `tag${index}`) }, 'tags'],
    ['a variable twice', { variables: [{ name: 'a' }, { name: 'a' }] }, 'variables'],
    ['a variable that begins with a digit', { variables: [{ name: '1a' }] }, 'variables.0.name'],
    ['an unknown field of a variable', { variables: [{ name: 'a', secret: 1 }] }, 'variables.0.secret'],
    ['a NUL', { body: 'a\u0000b' }, 'body'],
    ['an unknown field', { accountId: 'x' }, 'accountId'],
    ['body and messages', { messages: [{ role: 'user', text: 'b' }] }, 'messages'],
    ['neither body nor messages', { body: undefined }, 'body'],
    ['a note that is too long', { note: 'x'.repeat(501) }, 'note'],
    ['labels', { labels: [{ label: 'live', version: 1 }] }, 'labels'],
  ])('refuses %s', async (_, input, path) => {
    const refusal = await refusalOf('create_prompt', { title: 't', body: 'b', ...input });
    expect(refusal).toMatchObject({ code: 'invalid_request', fields: [{ path }] });
  });

  it.each([
    ['no messages', [], 'messages'],
    ['too many', Array.from({ length: 51 }, () => ({ role: 'user', text: 't' })), 'messages'],
    ['an empty one', [{ role: 'user', text: '' }], 'messages.0.text'],
    ['another role', [{ role: 'system', text: 't' }], 'messages.0.role'],
    ['a field too many', [{ role: 'user', text: 't', name: 'n' }], 'messages.0.name'],
    ['too much text', [1, 2].map(() => ({ role: 'user', text: 'x'.repeat(50_001) })), 'messages'],
  ])('refuses messages with %s', async (_, messages, path) => {
    const refusal = await refusalOf('create_prompt', { title: 't', messages });
    expect(refusal).toMatchObject({ code: 'invalid_request', fields: [{ path }] });
  });

  it('takes as much text in messages as in a body', async () => {
    const messages = [1, 2].map(() => ({ role: 'user', text: '😀'.repeat(50_000) }));
    expect(await save({ body: undefined, messages })).toMatchObject({ body: null, messages });
  });

  it('are completed with the gaps of the text, each required and once', async () => {
    const { variables } = await save({ body: '{{b}} {{a}} {{ b }} \\{{c}}' });
    const gap = { description: '', required: true, default: null };
    expect(variables).toEqual([
      { name: 'b', ...gap },
      { name: 'a', ...gap },
    ]);
    const messages = [
      { role: 'user', text: '{{x}}' },
      { role: 'assistant', text: '{{y}} {{x}}' },
    ];
    const spoken = await save({ body: undefined, messages });
    expect(spoken.variables.map(({ name }) => name)).toEqual(['x', 'y']);
    expect((await save({ variables: [] })).variables).toEqual([]);
    const body = Array.from({ length: 51 }, (_, index) => `{{v${index}}}`).join('');
    expect(await refusalOf('create_prompt', { title: 't', body })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'body' }],
    });
    expect((await save({ body, variables: [{ name: 'v0' }] })).variables).toHaveLength(1);
  });

  it('change their form when the other one is given, and keep their variables', async () => {
    const { id, variables } = await save();
    const messages = [{ role: 'user', text: 'Hello {{name}}' }];
    expect(await update({ id, messages })).toMatchObject({ body: null, messages, variables, version: 2 });
    expect(await update({ id, messages })).toMatchObject({ version: 2 });
    expect(await update({ id, body: 'Back' })).toMatchObject({ body: 'Back', messages: null, version: 3 });
    expect(await refusalOf('update_prompt', { id, body: 'a', messages })).toMatchObject({
      code: 'invalid_request',
    });
    expect(await studio.get('get_prompt', founder, { id, version: 2 })).toMatchObject({
      body: null,
      messages,
    });
  });

  it('stand in lists without texts, with what is to be filled in', async () => {
    await save({ variables: [{ name: 'topic', description: 'What', required: true, default: 'd' }] });
    const { items } = await studio.get('list_prompts', founder);
    expect(items[0]?.variables).toEqual([{ name: 'topic', description: 'What', required: true }]);
  });
});

describe('labels', () => {
  const label = (id: string, labels: object[]) => studio.call('update_prompt', founder, { id, labels });
  const labelsOf = async (id: string) =>
    (await studio.get('list_prompt_versions', founder, { id })).items.map(({ labels }) => labels);

  it('name versions, write none, and tell the audit log', async () => {
    const { id } = await save();
    await update({ id, body: 'Two' });
    expect(await update({ id, labels: [{ label: 'production', version: 1 }] })).toMatchObject({ version: 2 });
    expect(await labelsOf(id)).toEqual([['latest'], ['production']]);
    const { items } = await studio.get('list_audit_events', founder, {
      targetId: id,
      action: 'update_prompt',
    });
    expect(items[0]).toMatchObject({ details: { fields: [], labels: { production: 1 } } });
    await update({ id, labels: [{ label: 'production', version: 1 }] });
    const after = await studio.get('list_audit_events', founder, { targetId: id, action: 'update_prompt' });
    expect(after.items).toHaveLength(items.length);
  });

  it('show the prompt as it was at the version that they name, until they name another', async () => {
    const { id } = await save();
    await update({ id, body: 'Two', labels: [{ label: 'live', version: 2 }] });
    await update({ id, body: 'Three' });
    const at = (raw: object) => studio.get('get_prompt', founder, { id, ...raw });
    expect(await at({ label: 'live' })).toMatchObject({ body: 'Two', version: 2 });
    expect(await at({ label: 'latest' })).toMatchObject({ body: 'Three', version: 3 });
    await update({ id, labels: [{ label: 'live', version: 1 }] });
    expect(await at({ label: 'live' })).toMatchObject({ body: 'Write about {{topic}}.', version: 1 });
    await update({ id, labels: [{ label: 'live', version: null }] });
    for (const absent of ['live', 'Nowhere', '__proto__', '']) {
      expect(await refusalOf('get_prompt', { id, label: absent })).toEqual({
        code: 'not_found',
        detail: 'There is no such label of this prompt.',
      });
    }
    expect(await refusalOf('get_prompt', { id, label: 'latest', version: 1 })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'label' }],
    });
  });

  it.each([
    ['latest', 1],
    ['Live', 1],
    ['a b', 1],
    ['', 1],
    ['x'.repeat(33), 1],
    ['live', 0],
    ['live', '1'],
    ['live', 2_147_483_648],
  ])('refuse the name %j with the version %j', async (name, version) => {
    const { id } = await save();
    expect(codeOf(await label(id, [{ label: name, version }]))).toBe('invalid_request');
  });

  it('refuse a version that is not there, the same name twice, and keep nothing of the change', async () => {
    const { id } = await save();
    for (const labels of [
      [
        { label: 'a', version: 1 },
        { label: 'b', version: 2 },
      ],
      [
        { label: 'a', version: 1 },
        { label: 'a', version: 1 },
      ],
    ]) {
      const outcome = await label(id, labels);
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { code: 'invalid_request', fields: [{ path: 'labels' }] },
      });
    }
    const refused = await studio.call('update_prompt', founder, {
      id,
      body: 'New',
      labels: [{ label: 'a', version: 3 }],
    });
    expect(codeOf(refused)).toBe('invalid_request');
    expect(await labelsOf(id)).toEqual([['latest']]);
  });

  it('are at most 20 of a prompt, also when many are set at once', async () => {
    const { id } = await save();
    const many = (from: number, length: number) =>
      Array.from({ length }, (_, index) => ({ label: `label-${from + index}`, version: 1 }));
    expect(codeOf(await label(id, many(0, 15)))).toBeNull();
    const held = await holdAuditHead(studio.url, founder.accountId);
    const setting = [20, 40, 60, 80].map((from) => label(id, many(from, 5)));
    await held.untilWaiting(4);
    await held.release();
    const codes = (await Promise.all(setting)).map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'conflict')).toHaveLength(3);
    expect((await labelsOf(id))[0]).toHaveLength(21);
  });

  it('are of no prompt that is deleted while they are set', async () => {
    const { id } = await save();
    const held = await holdAuditHead(studio.url, founder.accountId);
    const deleting = studio.call('delete_prompt', founder, { id });
    await held.untilWaiting(1);
    const setting = label(id, [{ label: 'live', version: 1 }]);
    await held.untilWaiting(2);
    await held.release();
    expect([codeOf(await deleting), codeOf(await setting)]).toEqual([null, 'not_found']);
  });
});

describe('a file of a prompt', () => {
  it('is Markdown named after the slug', async () => {
    const { id } = await save();
    const file = await studio.get('export_prompt', founder, { id });
    expect(file).toMatchObject({
      fileName: 'release-notes.md',
      mediaType: 'text/markdown',
      encoding: 'utf8',
    });
    expect(file.content).toMatch(/^---\n[^]*\n---\n\nWrite about \{\{topic\}\}\./);
    expect(file.sizeBytes).toBe(Buffer.byteLength(file.content));
  });

  it('is refused with the reason for variables that no file holds', async () => {
    const variables = Array.from({ length: 50 }, (_, index) => ({
      name: `v${index}`,
      default: 'x'.repeat(10_000),
    }));
    const { id } = await save({ variables });
    expect(await studio.call('export_prompt', founder, { id })).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', detail: expect.stringContaining('more than 262144 bytes') },
    });
  });

  it('is read from a text without front matter, with warnings, and gets its variables from the gaps', async () => {
    const imported = await studio.get('import_prompt', founder, {
      content: 'Say {{word}}.\n',
      fileName: 'Say It.md',
    });
    expect(imported).toMatchObject({ slug: 'say-it', variables: [{ name: 'word', required: true }] });
    expect(imported.warnings.length).toBeGreaterThan(0);
  });

  it.each([
    ['broken front matter', '---\ntitle: [\n---\nBody'],
    ['a text that is too long', 'x'.repeat(100_001)],
    ['no text', '---\ntitle: t\nslug: s\n---\n'],
    ['a description that is too long', `---\ntitle: t\nslug: s\ndescription: ${'x'.repeat(2_001)}\n---\n\nB`],
    ['a control character', 'a\u0007b'],
  ])('is refused with the reason: %s', async (_, content) => {
    const outcome = await studio.call('import_prompt', founder, { content, slug: 'x' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid_request',
        detail: expect.stringMatching(/^The file cannot be imported\. .{10,}/),
        fields: [{ path: 'content' }],
      },
    });
  });
});
