import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const SKILL = {
  name: 'release-notes',
  displayName: 'Release notes',
  description: 'Writes release notes from commits. Use when a release is prepared.',
  instructions: '# Steps\n\n1. Read the commits.\n',
  triggers: ['write release notes'],
  files: [
    { path: 'references/style.md', content: 'Short sentences.\n' },
    { path: 'scripts/run.sh', content: Buffer.from('#!/bin/sh\n').toString('base64'), encoding: 'base64' },
  ],
};
const AGENT = {
  name: 'release-manager',
  displayName: 'Release manager',
  description: 'Prepares releases.',
  instructions: 'You prepare releases.',
};

describe('the library over REST', () => {
  let server: TestApp;
  let person: SignedUp;
  let key: string;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    person = await signUp(server);
    ({ key } = await makeKey(server, person));
  });
  afterAll(() => server.close());

  const ask = (method: 'get' | 'post' | 'patch' | 'delete', path: string, presented = key) =>
    server.http[method](`/v1${path}`).set('Authorization', `Bearer ${presented}`);
  const bytes = (path: string) =>
    ask('get', path)
      .buffer(true)
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('hands a skill out as an archive, and makes an equal one of it elsewhere', async () => {
    const made = (await ask('post', '/skills').send(SKILL).expect(201)).body;
    const archive = await bytes('/skills/release-notes/export').expect(200);
    expect(archive.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringContaining('filename="release-notes.zip"'),
    });

    const other = await makeKey(server, await signUp(server));
    const imported = await ask('post', '/skills/import', other.key)
      .set('Content-Type', 'application/zip')
      .send(archive.body)
      .expect(201);

    const own = [
      'ownerMemberId',
      'id',
      'createdByMemberId',
      'createdAt',
      'updatedAt',
      'replayed',
      'warnings',
    ];
    const content = (skill: object) =>
      Object.fromEntries(Object.entries(skill).filter(([name]) => !own.includes(name)));
    expect(content(imported.body)).toEqual(content(made));
    expect(imported.body.warnings).toEqual([]);
  });

  it('passes over no unknown field of a search', async () => {
    const refused = await ask('get', '/prompts?q=notes&query=other').expect(400);
    expect(refused.body).toMatchObject({ code: 'invalid_request', fields: [{ path: 'query' }] });
  });

  it('takes a SKILL.md and a subagent file as they lie on disk, renamed by the query', async () => {
    const skill = '---\nname: tidy\ndescription: Tidies up. Use when things lie about.\n---\n\nTidy up.\n';
    const made = await ask('post', '/skills/import?name=tidier')
      .set('Content-Type', 'text/markdown; charset=utf-8')
      .send(skill)
      .expect(201);
    expect(made.body).toMatchObject({ name: 'tidier', instructions: expect.stringContaining('Tidy up.') });

    const agent = '---\nname: helper\ndescription: Helps.\ntools: Read, Grep\n---\n\nYou help.\n';
    const second = await ask('post', '/agents/import')
      .set('Content-Type', 'text/markdown')
      .send(agent)
      .expect(201);
    expect(second.body).toMatchObject({ name: 'helper', tools: ['Read', 'Grep'] });
  });

  it('refuses a file on a route that takes none, before it is read', async () => {
    const answer = await ask('post', '/prompts')
      .set('Content-Type', 'application/zip')
      .send('PK')
      .expect(415);
    expect(answer.body.code).toBe('unsupported_media_type');
    await ask('post', '/agents/import').set('Content-Type', 'application/zip').send('PK').expect(415);
  });

  it.each([
    ['no archive at all', Buffer.from('not a zip')],
    ['an empty file', Buffer.alloc(0)],
    ['an archive that was cut', Buffer.from('504b030414000000', 'hex')],
  ])('says in words what is wrong with %s', async (_, file) => {
    const answer = await ask('post', '/skills/import')
      .set('Content-Type', 'application/zip')
      .send(file)
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid_request', detail: expect.stringMatching(/\.$/) });
  });

  it('hands a file of a skill out as bytes that no browser opens', async () => {
    await ask('post', '/skills').send(SKILL).expect(201);
    const file = await bytes('/skills/release-notes/file?path=scripts/run.sh').expect(200);
    expect(file.body.toString()).toBe('#!/bin/sh\n');
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; filename="run\.sh"/),
      'x-content-type-options': 'nosniff',
    });
    const text = await bytes('/skills/release-notes/file?path=SKILL.md').expect(200);
    expect(text.headers['content-type']).toBe('text/markdown; charset=utf-8');
    for (const path of ['absent.md', '..%2f..%2fSKILL.md', '%2e%2e/SKILL.md', 'references']) {
      const refused = await ask('get', `/skills/release-notes/file?path=${path}`);
      expect([400, 404]).toContain(refused.status);
    }
  });

  it('holds a change to the version that it was made from', async () => {
    const made = await ask('post', '/skills').send(SKILL).expect(201);
    const read = await ask('get', `/skills/${made.body.id}`).expect(200);
    expect(read.headers['etag']).toBe('"1"');
    await ask('patch', '/skills/release-notes')
      .set('If-Match', '"1"')
      .send({ guardrails: ['Ask.'] })
      .expect(200);
    const stale = await ask('patch', '/skills/release-notes').set('If-Match', '"1"').send({ guardrails: [] });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    const versions = await ask('get', '/skills/release-notes/versions').expect(200);
    expect(versions.body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await ask('get', '/skills/release-notes?version=1').expect(200)).body.guardrails).toEqual([]);
  });

  it('keeps two skills and two agents on Free, deletes none, and deletes at once after the upgrade', async () => {
    for (const name of ['one', 'two']) {
      await ask('post', '/skills')
        .send({ ...SKILL, name })
        .expect(201);
      await ask('post', '/agents')
        .send({ ...AGENT, name })
        .expect(201);
    }
    for (const [path, input] of [
      ['/skills', SKILL],
      ['/agents', AGENT],
    ] as const) {
      const third = await ask('post', path).send(input).expect(403);
      expect(third.body).toMatchObject({ code: 'plan_limit_reached', limit: 2, used: 2, plan: 'free' });
      expect((await ask('delete', `${path}/one`).expect(403)).body.code).toBe('plan_required');
    }
    await server.http.put('/v1/account/plan').set('Cookie', person.cookie).send({ plan: 'pro' }).expect(200);
    await ask('delete', '/skills/one').expect(200);
    await ask('delete', '/agents/one').expect(200);
  });

  it('bundles an agent with its skills, and lets go of a skill that is deleted', async () => {
    await server.http.put('/v1/account/plan').set('Cookie', person.cookie).send({ plan: 'pro' }).expect(200);
    await ask('post', '/skills').send(SKILL).expect(201);
    await ask('post', '/agents')
      .send({ ...AGENT, skills: ['release-notes'] })
      .expect(201);
    const bundle = await bytes('/agents/release-manager/export?format=zip').expect(200);
    expect(bundle.body.subarray(0, 2).toString()).toBe('PK');
    await ask('delete', '/skills/release-notes').expect(200);
    expect((await ask('get', '/agents/release-manager').expect(200)).body.skills).toEqual([]);
  });

  it('finds by words, by beginnings and despite a slip of the pen, the best match first', async () => {
    await ask('post', '/skills').send(SKILL).expect(201);
    await ask('post', '/skills')
      .send({ ...SKILL, name: 'other', displayName: 'Other', description: 'Mentions release notes once.' })
      .expect(201);
    const names = async (query: string) =>
      (await ask('get', `/skills?q=${encodeURIComponent(query)}`).expect(200)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect((await names('release notes'))[0]).toBe('release-notes');
    expect(await names('relea')).toContain('release-notes');
    expect(await names('relese notes')).toContain('release-notes');
    expect(await names('"\'); drop table -- % _ \\ & | ! ( :*')).toEqual(expect.any(Array));
  });
});
