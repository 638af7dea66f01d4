import { once } from 'node:events';
import { generateApiKey } from '@paretostudio/key-crypto';
import { startFakeServer, type FakeServer } from './testing/fake-server.js';
import { buildProgram, INITIALIZE, run, type BuiltProgram, type Run } from './testing/spawn-program.js';
import { textTool } from './testing/text-tool.js';

const KEY = generateApiKey();
const MISTYPED = `${KEY.slice(0, -1)}${KEY.endsWith('A') ? 'B' : 'A'}`;

const WHOAMI = {
  account: { name: 'Ada’s studio' },
  plan: { id: 'free', title: 'Free' },
  key: { name: 'laptop', mask: 'psk_ab12…Zx9k', expiresAt: null },
  permissions: { self: ['get_prompt', 'whoami'] },
  quotas: [
    { meter: 'requests', limit: 50, remaining: 38, resetAt: '2026-11-23T00:00:00.000Z' },
    { meter: 'burst', limit: 60, remaining: 59, resetAt: '2026-11-22T10:01:00.000Z' },
  ],
};

let program: BuiltProgram;
let server: FakeServer;
const runs: Run[] = [];

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => program.remove());

beforeEach(async () => {
  server = await startFakeServer();
});

afterEach(async () => {
  for (const { child } of runs.splice(0)) child.kill('SIGKILL');
  await server.close();
});

function start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const started = run(program, args, { PARETOSTUDIO_API_KEY: KEY, PARETOSTUDIO_API_URL: server.url, ...env });
  runs.push(started);
  return started;
}

/** Runs to the end without a client. */
async function finish(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const started = start(args, env);
  started.child.stdin.end();
  const { code } = await started.ended;
  return { code, stdout: started.stdout(), stderr: started.stderr() };
}

describe('the program over stdio', () => {
  it('writes nothing but JSON-RPC to stdout, whatever it meets', async () => {
    server.tools.set('echo', textTool('echo'));
    const session = start();
    session.send(INITIALIZE);
    await session.answerTo(1);
    session.child.stdin.write('no message at all\n[]\n{"jsonrpc":"2.0"}\n\n');
    session.send({ method: 'notifications/initialized' });
    session.send({ id: 2, method: 'tools/list' });
    session.send({ id: 3, method: 'tools/call', params: { name: 'nope' } });
    session.send({ id: 4, method: 'no/such', params: {} });
    session.send({ id: 5, method: 'ping' });
    for (const id of [2, 3, 4, 5]) await session.answerTo(id);
    session.child.stdin.end();

    expect(await session.ended).toEqual({ code: 0, signal: null });
    const messages = session
      .stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.map(({ jsonrpc }) => jsonrpc)).toEqual(Array(5).fill('2.0'));
    expect(session.stderr()).toMatch(/^(paretostudio-mcp: .*\n)+$/);
  });

  it('leaves stdout alone whatever a part of it prints', async () => {
    const noise = 'setTimeout(() => { console.log("noise"); process.stdout.write("noise\\n"); }, 400)';
    const session = start([], { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(noise)}` });
    session.send(INITIALIZE);
    while (!/noise[^]*noise/.test(session.stderr())) await once(session.child.stderr, 'data');
    session.send({ id: 2, method: 'ping' });
    await session.answerTo(2);

    expect(session.stdout()).not.toContain('noise');
  });

  it('shows no key on stderr, not even one in a broken message', async () => {
    const session = start(['--url', `${server.url}/${KEY}`]);
    session.send(INITIALIZE);
    await session.answerTo(1);
    session.child.stdin.end(`{"key":"${KEY}"\n{"${KEY}":1}\n`);
    await session.ended;

    expect(session.stderr()).not.toContain(KEY.slice(8));
    expect(session.stderr()).toContain('[redacted]');
  });

  it('ends with 0 within a second of the end of stdin, even while a call hangs', async () => {
    server.tools.set('slow', { ...textTool('slow'), run: () => new Promise(() => undefined) });
    const session = start();
    session.send(INITIALIZE);
    await session.answerTo(1);
    const isCalled = new Promise<void>((resolve) => {
      server.intercept = ({ body }) => (body.method === 'tools/call' && resolve(), false);
    });
    session.send({ id: 2, method: 'tools/call', params: { name: 'slow' } });
    await isCalled;
    const begun = performance.now();
    session.child.stdin.end();

    expect(await session.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    const session = start();
    session.send(INITIALIZE);
    await session.answerTo(1);
    session.child.kill(signal);

    expect(await session.ended).toEqual({ code: 0, signal: null });
  });

  it('goes on when nobody reads its log', async () => {
    const session = start([], { PARETOSTUDIO_API_KEY: 'psk_your_key_here' });
    session.child.stderr.destroy();
    session.send(INITIALIZE);
    await session.answerTo(1);
    session.child.stdin.write('no message\n');
    session.send({ id: 2, method: 'ping' });
    await session.answerTo(2);
    session.child.stdin.end();

    expect(await session.ended).toEqual({ code: 0, signal: null });
  });

  it('ends when the client stops reading', async () => {
    const session = start();
    session.send(INITIALIZE);
    await session.answerTo(1);
    session.child.stdout.destroy();
    session.send({ id: 2, method: 'ping' });
    session.send({ id: 3, method: 'ping' });

    expect((await session.ended).code).toBe(0);
  });

  it.each([
    ['no key', undefined, 'There is no API key.'],
    ['an empty key', '', 'There is no API key.'],
    ['the placeholder', 'psk_your_key_here', 'placeholder'],
    ['a mistyped key', MISTYPED, 'checksum does not match'],
    ['another prefix', `sk_${KEY.slice(4)}`, 'A key begins with "psk_"'],
    ['a key in quotation marks', `"${KEY}"`, 'quotation marks'],
    ['a key with a space after it', `${KEY} `, 'white space'],
    ['a variable that was not filled in', '${PARETOSTUDIO_API_KEY}', 'did not fill in'],
  ])('stays up with %s and says so on stderr and in the result of a call', async (_what, key, words) => {
    const session = start([], { PARETOSTUDIO_API_KEY: key });
    session.send(INITIALIZE);
    session.send({ id: 2, method: 'tools/call', params: { name: 'get_prompt', arguments: { id: 'a' } } });
    const { result } = (await session.answerTo(2)) as {
      result: { isError: boolean; content: [{ text: string }] };
    };

    expect(result.isError).toBe(true);
    expect(result.content[0].text).toContain(words);
    expect(session.stderr()).toContain(words);
    expect(session.stdout() + session.stderr()).not.toContain(KEY.slice(8));
    expect(session.child.exitCode).toBeNull();
    expect(server.received).toEqual([]);
  });

  it('stays up with an address that would show the key, and says what to set', async () => {
    const session = start(['--url', 'http://studio.example.org']);
    session.send(INITIALIZE);
    const { result } = (await session.answerTo(1)) as { result: { instructions: string } };

    expect(result.instructions).toContain('would send your API key unencrypted');
  });
});

describe('--check', () => {
  beforeEach(() => {
    const run = () => ({ content: [], structuredContent: WHOAMI });
    server.tools.set('whoami', { ...textTool('whoami'), run });
  });

  it('prints who the caller is and what is left, and ends with 0', async () => {
    const { code, stdout } = await finish(['--check']);

    expect(stdout).toBe(
      [
        `Server:   ${server.url}/mcp (fake 9.9.9, MCP 2026-07-28)`,
        'Account:  Ada’s studio, plan Free',
        'Key:      laptop (psk_ab12…Zx9k), never expires',
        'May:      2 actions of the studio',
        'Left:     38 of 50 requests, all again at 2026-11-23T00:00:00.000Z',
        'Tools:    1',
        'The key and the server are fine.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('does without what the key may not ask', async () => {
    server.tools.clear();
    const { code, stdout } = await finish(['--check']);

    expect([code, stdout]).toEqual([0, expect.stringContaining('Tools:    0')]);
  });

  it('ends with 1 and asks no server when the key cannot be one', async () => {
    const { code, stdout, stderr } = await finish(['--check'], { PARETOSTUDIO_API_KEY: 'psk_your_key_here' });

    expect([code, stdout, server.received]).toEqual([1, '', []]);
    expect(stderr).toContain('placeholder');
  });

  it('ends with 1 when the server refuses the key', async () => {
    server.intercept = (_received, response) => {
      response.writeHead(401, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'api_key_revoked', detail: 'This API key was revoked.' }));
      return true;
    };
    const { code, stderr } = await finish(['--check']);

    expect([code, stderr]).toEqual([1, expect.stringContaining('This API key was revoked.')]);
  });

  it('prints no control characters of a server, neither from who it is nor from what it refuses', async () => {
    const wicked = 'a\u001b[2J\u009b31m\u202eb\r\nc';
    const whoami = { ...WHOAMI, account: { name: wicked } };
    server.tools.set('whoami', {
      definition: { name: 'whoami', inputSchema: { type: 'object' } },
      run: () => ({ content: [], structuredContent: whoami }),
    });
    const { stdout } = await finish(['--check']);
    server.intercept = (_received, response) => {
      response.writeHead(403, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ detail: wicked }));
      return true;
    };
    const { stderr } = await finish(['--check']);

    expect(stdout).toContain('Account:  a [2J 31m b c, plan Free\n');
    expect(stderr).toBe('paretostudio-mcp: a [2J 31m b c\n');
  });

  it('ends at once when it is interrupted', async () => {
    const asked = new Promise<void>((resolve) => {
      server.intercept = () => (resolve(), true);
    });
    const { child, ended } = start(['--check']);
    await asked;
    child.kill('SIGINT');

    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
  });

  it('ends with 3 when nothing answers', async () => {
    await server.close();
    const { code, stderr } = await finish(['--check']);

    expect([code, stderr]).toEqual([3, expect.stringContaining('does not answer at')]);
  });
});

describe('the other options', () => {
  it('--version prints the version alone', async () => {
    expect(await finish(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
      stderr: '',
    });
  });

  it('--help names every option and every variable', async () => {
    const { code, stdout } = await finish(['--help']);

    for (const word of [
      '--url',
      '--agent',
      '--connection',
      '--project-dir',
      '--check',
      '--print-config',
      '--version',
    ]) {
      expect(stdout).toContain(word);
    }
    for (const name of ['API_KEY', 'API_URL', 'AGENT', 'PROJECT_DIR', 'ALLOW_HTTP']) {
      expect(stdout).toContain(`PARETOSTUDIO_${name}`);
    }
    expect(stdout.split('\n').every((line) => line.length <= 110)).toBe(true);
    expect(code).toBe(0);
  });

  it('--print-config prints what a client needs, and never the key', async () => {
    const { code, stdout } = await finish(['--print-config', 'claude-desktop']);

    expect(code).toBe(0);
    expect(stdout).toContain(`${server.url}/downloads/paretostudio-mcp-`);
    expect(stdout).toContain('psk_your_key_here');
    expect(stdout).not.toContain(KEY.slice(8));
  });

  it('--print-config takes the id of an agent in each form that serving takes', async () => {
    const id = '0199a3f2-0000-7000-8000-000000000000';
    const { code, stdout } = await finish(['--print-config', 'claude-code-http', '--agent', `agent_${id}`]);

    expect([code, stdout]).toEqual([0, expect.stringContaining(`${server.url}/mcp/agent/${id}"`)]);
  });

  it.each([
    [['--agent', 'x"; id; "'], 'agent must be given by its id'],
    [['--url', 'https://studio.example/$(id)'], 'server URL must be'],
    [['--connection', '0199a3f2-0000-7000-8000-000000000000'], 'no configuration for one connection'],
  ])('--print-config refuses %j with a sentence', async (args, words) => {
    const { code, stdout, stderr } = await finish(['--print-config', 'codex', ...args]);

    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(words)]);
    expect(stderr).not.toContain('RangeError');
  });

  it.each([
    [['--print-config', 'notepad'], 'there is no client "notepad"'],
    [['--bogus'], '--bogus'],
    [['stray'], 'stray'],
    [['--agent'], '--agent'],
  ])('ends with 2 for %j', async (args, words) => {
    const { code, stdout, stderr } = await finish(args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
