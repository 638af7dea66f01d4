import type { Client } from '@modelcontextprotocol/client';
import { parseAgentFile, parseSkillArchive, parseSkillFile, readArchive } from '@paretostudio/library-files';
import type { Permissions } from '@paretostudio/permissions';
import type { Caller } from '@paretostudio/studio';
import { limitedTo, openTestFace, type Era, type TestFace } from '../../testing/test-face.js';

let test: TestFace;

beforeAll(async () => {
  test = await openTestFace();
});
afterAll(() => test.close());
afterEach(() => expect(test.errors.splice(0)).toEqual([]));

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function saveSkill(caller: Caller, name: string, more: object = {}): Promise<string> {
  const made = await test.studio.call('create_skill', caller, {
    name,
    displayName: name.toUpperCase(),
    description: `Does ${name}. Use when it is needed.`,
    instructions: `# ${name}\n\nDo it.`,
    ...more,
  });
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value.id;
}

async function saveAgent(caller: Caller, name: string, more: object = {}): Promise<string> {
  const made = await test.studio.call('create_agent', caller, {
    name,
    displayName: name.toUpperCase(),
    description: `Is ${name}.`,
    instructions: 'You are helpful.',
    ...more,
  });
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value.id;
}

function failure(promise: Promise<unknown>): Promise<{ code: number; message: string; data?: unknown }> {
  return promise.then(
    () => Promise.reject(new Error('It was answered.')),
    (error: { code: number; message: string }) => error,
  );
}

describe.each<Era>(['legacy', 'modern'])('resources, in the %s era', (era) => {
  let founder: Caller;
  let client: Client;

  beforeEach(async () => {
    founder = await test.founder('pro');
    client = await test.connect(() => founder, { era });
  });
  afterEach(() => client.close());

  async function read(
    uri: string,
  ): Promise<{ text?: string; blob?: string; mimeType?: string; uri: string }> {
    const { contents } = await client.readResource({ uri });
    expect(contents).toHaveLength(1);
    return contents[0] as { uri: string };
  }

  function refused(uri: string, by: Client = client): Promise<{ code: number; message: string }> {
    return failure(by.readResource({ uri }));
  }

  it('are the skills and then the agents of the library', async () => {
    await saveAgent(founder, 'helper');
    await saveSkill(founder, 'pdf-tools');
    const { resources, nextCursor } = await client.listResources();

    expect(nextCursor).toBeUndefined();
    expect(resources).toEqual([
      {
        uri: 'skill://pdf-tools/SKILL.md',
        name: 'pdf-tools',
        title: 'PDF-TOOLS',
        description: 'Does pdf-tools. Use when it is needed.',
        mimeType: 'text/markdown',
        annotations: { lastModified: expect.stringMatching(/Z$/) },
      },
      {
        uri: 'paretostudio://agents/helper.md',
        name: 'helper',
        title: 'HELPER',
        description: 'Is helper.',
        mimeType: 'text/markdown',
        annotations: { lastModified: expect.stringMatching(/Z$/) },
      },
    ]);
  });

  it('are listed fifty a page over both kinds, each once', async () => {
    for (let at = 0; at < 55; at += 1) await saveSkill(founder, `skill-${at}`);
    for (let at = 0; at < 52; at += 1) await saveAgent(founder, `agent-${at}`);
    const uris: string[] = [];
    const lengths: number[] = [];
    let cursor: string | undefined;
    do {
      // The client would follow the cursor itself if it were left out.
      const page = await pageAfter(cursor);
      uris.push(...page.resources.map(({ uri }) => uri));
      lengths.push(page.resources.length);
      cursor = page.nextCursor;
    } while (cursor !== undefined);

    expect(lengths).toEqual([50, 50, 7]);
    expect(new Set(uris).size).toBe(107);
    expect(uris.findIndex((uri) => uri.startsWith('paretostudio://'))).toBe(55);
  });

  async function pageAfter(cursor: string | undefined) {
    const body = {
      jsonrpc: '2.0',
      id: 1,
      method: 'resources/list',
      params: cursor === undefined ? {} : { cursor },
    };
    const answer = (await (await test.post(founder, body)).json()) as {
      result: { resources: { uri: string }[]; nextCursor?: string };
    };
    return answer.result;
  }

  it('give a skill as SKILL.md, its files by their paths, and all of it as an archive', async () => {
    await saveSkill(founder, 'pdf-tools', {
      files: [
        { path: 'references/how to.md', content: '# How' },
        { path: 'assets/dot.png', content: PNG, encoding: 'base64' },
        { path: 'scripts/run.sh', content: '#!/bin/sh\n', executable: true },
      ],
    });
    const main = await read('skill://pdf-tools/SKILL.md');
    const parsed = parseSkillFile(main.text ?? '');
    expect(main.mimeType).toBe('text/markdown');
    expect(parsed).toMatchObject({ ok: true, value: { name: 'pdf-tools' } });

    expect(await read('skill://pdf-tools/references/how%20to.md')).toMatchObject({ text: '# How' });
    const image = await read('skill://pdf-tools/assets/dot.png');
    expect(image).toMatchObject({ mimeType: 'image/png', blob: PNG });
    expect(image).not.toHaveProperty('text');

    const archive = await read('paretostudio://skills/pdf-tools.zip');
    const unpacked = parseSkillArchive(Buffer.from(archive.blob ?? '', 'base64'));
    expect(archive.mimeType).toBe('application/zip');
    expect(unpacked).toMatchObject({ ok: true, value: { name: 'pdf-tools' } });
    const paths = unpacked.ok ? unpacked.value.files.map(({ path }) => path) : [];
    expect(paths.sort()).toEqual(['assets/dot.png', 'references/how to.md', 'scripts/run.sh']);
  });

  it('give an agent as a subagent file, and with its skills as an archive', async () => {
    await saveSkill(founder, 'pdf-tools');
    await saveAgent(founder, 'helper', { skills: ['pdf-tools'] });
    const file = await read('paretostudio://agents/helper.md');
    const bundle = await read('paretostudio://agents/helper.zip');
    const files = readArchive(Buffer.from(bundle.blob ?? '', 'base64'));

    expect(file.mimeType).toBe('text/markdown');
    expect(parseAgentFile(file.text ?? '')).toMatchObject({ ok: true, value: { name: 'helper' } });
    expect(bundle.mimeType).toBe('application/zip');
    expect(files.ok ? files.value.map(({ path }) => path).sort() : []).toEqual([
      'agents/helper.md',
      'skills/pdf-tools/SKILL.md',
    ]);
  });

  it('give nothing of skills with an agent to a key that may not read skills', async () => {
    await saveSkill(founder, 'pdf-tools');
    await saveAgent(founder, 'helper', { skills: ['pdf-tools'] });
    const blind = await test.connect(() => limitedTo(founder, { self: ['get_agent'] }), { era });

    const { message } = await refused('paretostudio://agents/helper.zip', blind);
    expect(message.replace('helper', 'absent')).toBe(
      (await refused('paretostudio://agents/absent.zip', blind)).message,
    );
  });

  it('are not found in the same words when they are absent, another account’s, malformed or not for this key', async () => {
    const other = await test.founder('pro');
    await saveSkill(other, 'theirs');
    await saveAgent(other, 'theirs');
    await saveSkill(founder, 'own');
    const blind = await test.connect(() => limitedTo(founder, { self: ['list_skills', 'get_agent'] }), {
      era,
    });
    const answers = [
      await refused('skill://absent/SKILL.md'),
      await refused('skill://theirs/SKILL.md'),
      await refused('paretostudio://skills/theirs.zip'),
      await refused('paretostudio://agents/theirs.md'),
      await refused('paretostudio://agents/theirs.zip'),
      await refused('skill://own/absent.md'),
      await refused('skill://own/../own/SKILL.md'),
      await refused('skill://own/%2e%2e/SKILL.md'),
      await refused('skill://own/a%2Fb'),
      await refused('file:///etc/passwd'),
      await refused('skill://own/SKILL.md', blind),
      await refused('paretostudio://skills/own.zip', blind),
    ];

    const words = answers.map(({ code, message }) => [code, message.replace(/: .*/, '')]);
    expect(new Set(words.map((word) => JSON.stringify(word))).size).toBe(1);
    expect(answers[0]?.code).toBe(-32602);
  });

  it.each<[Permissions, readonly string[], readonly string[]]>([
    [{ self: ['list_skills', 'get_skill'] }, ['skill'], ['skill', 'skill']],
    [{ self: ['list_agents', 'get_agent'] }, ['agent'], ['agent']],
    [{ self: ['list_skills', 'list_agents'] }, [], []],
    [{ self: ['get_skill', 'get_agent'] }, [], ['skill', 'skill', 'agent', 'agent']],
  ])(
    'are listed with their templates as far as the key may read them: %j',
    async (permissions, kinds, templates) => {
      await saveSkill(founder, 'a');
      await saveAgent(founder, 'a');
      const blind = await test.connect(() => limitedTo(founder, permissions), { era });
      const kindOf = (uri: string) => (uri.includes('skill') ? 'skill' : 'agent');
      const { resources } = await blind.listResources();
      const { resourceTemplates } = await blind.listResourceTemplates();

      expect(resources.map(({ uri }) => kindOf(uri))).toEqual(kinds);
      expect(resourceTemplates.map(({ uriTemplate }) => kindOf(uriTemplate))).toEqual(templates);
    },
  );

  it.each(['made up', 'WyJwcm9tcHRzIixudWxsXQ'])('refuse the cursor %j', async (cursor) => {
    expect((await failure(client.listResources({ cursor }))).code).toBe(-32602);
  });

  it('complete names by their beginning, and paths of a skill that is named', async () => {
    await saveSkill(founder, 'pdf-tools', { files: [{ path: 'scripts/run.sh', content: '' }] });
    await saveSkill(founder, 'pdf-forms');
    await saveSkill(founder, 'tables');
    await saveAgent(founder, 'helper');
    const completion = async (uri: string, name: string, value: string, filled = {}) => {
      const answer = await client.complete({
        ref: { type: 'ref/resource', uri },
        argument: { name, value },
        context: { arguments: filled },
      });
      return [...answer.completion.values].sort();
    };

    expect(await completion('skill://{name}/{+path}', 'name', '')).toEqual([
      'pdf-forms',
      'pdf-tools',
      'tables',
    ]);
    expect(await completion('skill://{name}/{+path}', 'name', 'pdf')).toEqual(['pdf-forms', 'pdf-tools']);
    expect(await completion('paretostudio://skills/{name}.zip', 'name', 'pdf-t')).toEqual(['pdf-tools']);
    expect(await completion('paretostudio://agents/{name}.md', 'name', 'he')).toEqual(['helper']);
    expect(await completion('paretostudio://agents/{name}.zip', 'name', 'pdf')).toEqual([]);
    expect(await completion('skill://{name}/{+path}', 'path', 's', { name: 'pdf-tools' })).toEqual([
      'scripts/run.sh',
    ]);
    expect(await completion('skill://{name}/{+path}', 'path', '')).toEqual([]);
    expect(await completion('file:///{name}', 'name', '')).toEqual([]);
  });

  it('complete nothing that the key may not read', async () => {
    await saveSkill(founder, 'pdf-tools');
    const blind = await test.connect(() => limitedTo(founder, { self: ['list_skills', 'search_skills'] }), {
      era,
    });
    const { completion } = await blind.complete({
      ref: { type: 'ref/resource', uri: 'skill://{name}/{+path}' },
      argument: { name: 'name', value: '' },
    });
    expect(completion.values).toEqual([]);
  });
});
