import type { Caller } from '../core/caller.js';
import { openTestStudio, type TestStudio } from '../testing/test-studio.js';

/** Four bytes in UTF-8, and one character. */
const sign = '😀';
const list = (count: number, length: number) => Array.from({ length: count }, (_, at) => text(length, at));
const text = (length: number, at = 0) => [...`${at} ${sign.repeat(length)}`].slice(0, length).join('');

describe('a record at every bound, in characters of four bytes', () => {
  let studio: TestStudio;
  let founder: Caller;
  let other: Caller;
  beforeAll(async () => {
    studio = await openTestStudio();
    [founder, other] = [await studio.founder('pro'), await studio.founder('pro')];
  });
  afterAll(() => studio.close());

  it('that is a skill is exported for either target, and read back as it was', async () => {
    const made = await studio.get('create_skill', founder, {
      name: 'largest',
      displayName: text(200),
      description: text(1024),
      instructions: text(100_000),
      triggers: list(20, 200),
      guardrails: list(50, 500),
      allowedTools: Array.from({ length: 100 }, (_, at) => `${at}${'x'.repeat(190)}`),
    });
    for (const target of ['portable', 'claude']) {
      const { content } = await studio.get('export_skill', founder, { id: made.id, target });
      const read = await studio.get('import_skill', other, { archive: content, name: `largest-${target}` });
      expect({ ...read, warnings: [] }).toMatchObject({
        displayName: made.displayName,
        description: made.description,
        instructions: made.instructions,
        triggers: made.triggers,
        guardrails: made.guardrails,
        allowedTools: made.allowedTools,
      });
    }
  });

  it('that is an agent is exported, and read back as it was', async () => {
    const made = await studio.get('create_agent', founder, {
      name: 'largest',
      displayName: text(200),
      description: text(1024),
      instructions: text(100_000),
      tools: Array.from({ length: 100 }, (_, at) => `${at}${'x'.repeat(190)}`),
      disallowedTools: Array.from({ length: 100 }, (_, at) => `d${at}${'x'.repeat(190)}`),
    });
    const { content } = await studio.get('export_agent', founder, { id: made.id });
    expect(await studio.get('import_agent', other, { content })).toMatchObject({
      instructions: made.instructions,
      tools: made.tools,
      disallowedTools: made.disallowedTools,
    });
  });

  it('that is a prompt is exported, and read back as it was', async () => {
    const made = await studio.get('create_prompt', founder, {
      title: text(200),
      description: text(2000),
      body: text(100_000),
      variables: Array.from({ length: 50 }, (_, at) => ({ name: `v${at}`, description: text(500) })),
    });
    const { content } = await studio.get('export_prompt', founder, { id: made.id });
    expect(await studio.get('import_prompt', other, { content })).toMatchObject({
      body: made.body,
      variables: made.variables,
    });
  });
});
