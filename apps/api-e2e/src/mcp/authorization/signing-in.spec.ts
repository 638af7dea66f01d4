import { expectProblem } from '../../harness/expect-problem.js';
import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { mcpRequest } from '../../harness/mcp-message.js';
import { createKey, type Person, signUp } from '../../harness/people.js';
import { connectBySigningIn, consent, SigningInClient } from '../../harness/signing-in.js';
import { useStudio } from '../../harness/use-studio.js';

const TWO_ACTIONS = { self: ['get_prompt', 'list_prompts'] };

describe('a client that knows the address alone', () => {
  const studio = useStudio();
  let person: Person;
  beforeAll(async () => {
    person = await signUp(studio);
  });

  const url = (path = '/mcp') => new URL(path, studio.server.url);
  const appsOf = async () => {
    const { body } = await studio.ask({ path: '/v1/connected-apps', cookie: person.cookie });
    return body['items'] as { id: string; lastUsedAt: string | null; permissions: object }[];
  };
  const revoke = (id: string) =>
    studio.ask({ method: 'POST', path: `/v1/connected-apps/${id}/revoke`, cookie: person.cookie });

  it.each(CLIENT_KINDS)(
    'signs in, may call what was consented to and nothing else, and is refused once it is revoked: %s',
    async (kind) => {
      const { name } = await savePrompt(studio, person);
      const program = new SigningInClient((link) => consent(link, person, TWO_ACTIONS));
      const client = await connectBySigningIn(kind, url(), program);

      const { tools } = await client.listTools();
      expect(tools.map((tool) => tool.name).sort()).toEqual(TWO_ACTIONS.self);
      const got = await client.callTool({ name: 'get_prompt', arguments: { id: name } });
      expect(got.isError ?? false).toBe(false);
      await expect(client.callTool({ name: 'delete_prompt', arguments: { id: name } })).rejects.toThrow();

      const [app] = await appsOf();
      expect(app?.permissions).toEqual(TWO_ACTIONS);
      expect((await revoke(app?.id ?? '')).status).toBe(200);
      await expect(client.callTool({ name: 'get_prompt', arguments: { id: name } })).rejects.toThrow();
      const answer = await studio.ask({
        ...mcpRequest('modern', { method: 'tools/list' }),
        key: program.accessToken,
      });
      expectProblem(answer, 401, 'invalid_access_token');
      expect(answer.headers['www-authenticate']).toContain('resource_metadata=');
      expect(await appsOf()).toEqual([]);
      await client.close();
    },
  );

  it.each(CLIENT_KINDS)('holds a token that opens no other door of the same server: %s', async (kind) => {
    const program = new SigningInClient((link) => consent(link, person, TWO_ACTIONS));
    const client = await connectBySigningIn(kind, url(), program);

    const rest = await studio.ask({ path: '/v1/prompts', key: program.accessToken });

    expectProblem(rest, 401, 'invalid_access_token');
    await client.close();
  });

  it('is never needed where there is a key: a client with one asks nobody where to sign in', async () => {
    const { key } = await createKey(studio, person);
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      asked.push(new URL(new Request(input, init).url).pathname);
      return original(input, init);
    };
    try {
      for (const kind of CLIENT_KINDS) {
        const client = await connectHttp(kind, studio.server.url, key);
        await client.listTools();
        await client.close();
        const bad = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`;
        await expect(connectHttp(kind, studio.server.url, bad)).rejects.toThrow(/401|not authori|checksum/i);
      }
    } finally {
      globalThis.fetch = original;
    }
    expect([...new Set(asked)]).toEqual(['/mcp']);
  });

  it('finds nothing of a connection before somebody has signed in: each address is told of alike', async () => {
    const id = '0199a3f2-1111-7000-8000-00000000000a';
    const at = (path: string) => studio.ask({ path: `/.well-known/oauth-protected-resource${path}` });
    expect((await at(`/mcp/conn_${id}`)).body).toMatchObject({
      resource: `${studio.server.url}/mcp/conn_${id}`,
      authorization_servers: [studio.server.url],
    });
    expect((await at('/mcp/nothing')).status).toBe(404);
  });
});
