import { ask } from './testing/ask.js';
import type { FakeServer } from './testing/fake-server.js';
import { settingsFor, type OpenProgram } from './testing/open-program.js';
import { textTool } from './testing/text-tool.js';
import { useProgram } from './testing/use-program.js';

const AGENT = '0199a3f2-0000-7000-8000-00000000000a';

const program = useProgram();
const { open, answerRaw } = program;

describe('failures', () => {
  const NAMES = ['tools/list', 'tools/call'] as const;

  /** What a person reads after a list and after a call. */
  async function sentences(client: OpenProgram['client']): Promise<string[]> {
    const [list, call] = NAMES;
    const listed = await ask(client, list).catch((error: Error) => error.message);
    const called = await ask(client, call, { name: 'get_prompt' });
    expect(called['isError']).toBe(true);
    const [{ text }] = called['content'] as [{ text: string }];
    return [String(listed), text];
  }

  const problem = (status: number, body: object, headers: object = {}): FakeServer['intercept'] => {
    return (_received, response) => {
      response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
      response.end(JSON.stringify(body));
      return true;
    };
  };

  it.each<[string, FakeServer['intercept'], RegExp]>([
    [
      'an unknown key',
      problem(401, { code: 'invalid_api_key', detail: 'This API key is unknown.' }),
      /This API key is unknown\. Create a key .*PARETOSTUDIO_API_KEY/,
    ],
    ['a revoked key', problem(401, { code: 'api_key_revoked' }), /This API key was revoked\. Create a key/],
    ['an expired key', problem(401, { code: 'api_key_expired' }), /This API key has expired\. Create a key/],
    [
      'a refused address',
      problem(403, { detail: 'This address is not on the list.' }),
      /This address is not on the list\./,
    ],
    [
      'too many requests',
      problem(429, {}, { 'retry-after': '40' }),
      /too many requests\. Try again in 40 seconds\./,
    ],
    [
      'an outage',
      problem(503, {}, { 'retry-after': '30' }),
      /is unavailable at the moment\. Try again in 30 seconds\./,
    ],
    ['a server without MCP', problem(404, {}), /There is no MCP at http:\/\/127\.0\.0\.1:\d+\/mcp\./],
    ['a broken server', problem(500, {}), /failed with an error of its own\./],
    ['a gateway without its server', problem(502, {}), /is unavailable at the moment/],
    [
      'a redirect',
      (_received, response) => {
        response.writeHead(302, { location: 'https://elsewhere.example/login?x=1' }).end();
        return true;
      },
      /sends to https:\/\/elsewhere\.example; the key is not sent there/,
    ],
    [
      'a page of a proxy',
      (_received, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
        return true;
      },
      /is not ParetoStudio: perhaps a proxy/,
    ],
    [
      'an answer that is no JSON',
      (_received, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"jsonrpc":');
        return true;
      },
      /is not ParetoStudio/,
    ],
  ])(
    'says in a sentence what to do about %s, in lists and in results',
    async (_what, intercept, sentence) => {
      program.server.intercept = intercept;
      const client = await open();

      for (const text of await sentences(client)) {
        expect(text).toMatch(sentence);
        expect(text).not.toMatch(/\n|Error:|at .*\.js|psk_/);
      }
    },
  );

  it('says where nothing answers, and goes on once something does', async () => {
    program.server.tools.set('echo', textTool('echo'));
    let isDown = true;
    program.server.intercept = (_received, response) => {
      if (isDown) response.destroy();
      return isDown;
    };
    const client = await open();
    for (const text of await sentences(client)) expect(text).toMatch(/ParetoStudio at .* broke off/);

    isDown = false;
    expect((await client.listTools()).tools).toHaveLength(1);
  });

  it('says when nothing answers at all', async () => {
    const client = await open();
    await program.server.close();

    for (const text of await sentences(client)) {
      expect(text).toMatch(
        /does not answer at http:\/\/127\.0\.0\.1:\d+\. Start the server, or set PARETOSTUDIO_API_URL/,
      );
    }
  });

  it('says when an answer is larger than can be passed on', async () => {
    const client = await open();
    await ask(client, 'tools/list');
    answerRaw('tools/call', { content: [{ type: 'text', text: 'x'.repeat(17 * 1024 * 1024) }] });

    expect(await ask(client, 'tools/call', { name: 'big' })).toMatchObject({
      isError: true,
      content: [
        { text: expect.stringMatching(/larger than can be passed on\. The call may have been carried out/) },
      ],
    });
  });

  it('says that a call may have run when the answer did not come', async () => {
    program.server.tools.set('slow', textTool('slow'));
    const client = await open();
    await ask(client, 'tools/list');
    program.server.intercept = ({ body }, response) => {
      if (body.method !== 'tools/call') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(': nothing more\n\n');
      return true;
    };

    expect(await ask(client, 'tools/call', { name: 'slow' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/broke off .* may have been carried out/) }],
    });
  });

  it('says that an agent is not there', async () => {
    program.server.intercept = problem(404, {});
    const client = await open({ settings: settingsFor(program.server.url, AGENT) });

    for (const text of await sentences(client))
      expect(text).toMatch(/has no such agent, or this key may not use it/);
  });

  it('says that an agent is not there also when the server says it in JSON-RPC', async () => {
    program.server.intercept = ({ body }, response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      const { id = null } = body as { id?: number };
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: 404, message: 'Not here.' } }));
      return true;
    };
    const client = await open({ settings: settingsFor(program.server.url, AGENT) });

    for (const text of await sentences(client))
      expect(text).toMatch(/has no such agent, or this key may not use it/);
  });

  it('passes on what the server says in JSON-RPC whatever the HTTP status is', async () => {
    program.server.tools.set('echo', textTool('echo'));
    const client = await open();
    await ask(client, 'tools/list');
    program.server.intercept = ({ body }, response) => {
      response.writeHead(429, { 'content-type': 'application/json' });
      const { id } = body as { id?: number };
      response.end(
        JSON.stringify({ jsonrpc: '2.0', id, error: { code: 4290, message: '50 of 50 are used.' } }),
      );
      return true;
    };

    await expect(ask(client, 'prompts/get', { name: 'greeting' })).rejects.toMatchObject({
      code: 4290,
      message: expect.stringContaining('50 of 50 are used.'),
    });
  });

  it('shows empty lists for a server that has tools and nothing else', async () => {
    const client = await open();
    await ask(client, 'tools/list');
    program.server.intercept = ({ body }, response) => {
      const { id, method = '' } = body as { id?: number; method?: string };
      if (!method.startsWith('prompts/')) return false;
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } }),
      );
      return true;
    };

    expect(await ask(client, 'prompts/list')).toEqual({ prompts: [] });
    await expect(ask(client, 'prompts/get', { name: 'x' })).rejects.toMatchObject({ code: -32601 });
  });
});
