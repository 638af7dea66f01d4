import { generateApiKey } from '@paretostudio/key-crypto';
import { readCommandLine } from './command-line.js';
import { readEnvironment } from './env.js';
import { readSettings } from './settings.js';

const KEY = generateApiKey();
const ID = '0199a3f2-0000-7000-8000-00000000000a';

function settingsOf(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = readCommandLine(args);
  if (!options.ok) throw new Error(options.problem);
  return readSettings(options.value, readEnvironment({ PARETOSTUDIO_API_KEY: KEY, ...env }));
}

describe('readSettings', () => {
  it('serves the library of the server on this machine unless told otherwise', () => {
    expect(settingsOf([])).toEqual({
      ok: true,
      value: { key: KEY, address: 'http://127.0.0.1:3000', target: { kind: 'library', path: '/mcp' } },
    });
  });

  it.each([
    ['https://studio.example.org', 'https://studio.example.org'],
    ['https://studio.example.org/', 'https://studio.example.org'],
    ['https://studio.example.org/mcp', 'https://studio.example.org'],
    ['https://example.org/studio/mcp/', 'https://example.org/studio'],
    ['HTTPS://Studio.Example.org:8443', 'https://studio.example.org:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.5.6.7', 'http://127.5.6.7'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('takes the address %s', (text, address) => {
    expect(settingsOf(['--url', text])).toMatchObject({ ok: true, value: { address } });
    expect(settingsOf([], { PARETOSTUDIO_API_URL: text })).toMatchObject({ ok: true, value: { address } });
  });

  it.each([
    ['studio.example.org', 'no web address'],
    ['ftp://studio.example.org', 'no web address'],
    ['https://user:word@studio.example.org', 'user name'],
    ['https://studio.example.org/?key=1', 'query'],
    ['https://studio.example.org/#a', 'fragment'],
    ['http://studio.example.org', 'unencrypted'],
    ['http://127.0.0.1.example.org', 'unencrypted'],
    ['http://localhost.example.org', 'unencrypted'],
    ['http://studio.localhost', 'unencrypted'],
    ['http://192.168.1.5:3000', 'unencrypted'],
  ])('refuses the address %s', (text, words) => {
    expect(settingsOf(['--url', text])).toEqual({ ok: false, problem: expect.stringContaining(words) });
  });

  it('takes http beyond this machine when the user says that the network is theirs', () => {
    expect(settingsOf(['--url', 'http://192.168.1.5:3000'], { PARETOSTUDIO_ALLOW_HTTP: '1' })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [['--agent', ID], {}, 'agent', `/mcp/agent/${ID}`],
    [['--agent', `agent_${ID.toUpperCase()}`], {}, 'agent', `/mcp/agent/${ID}`],
    [[], { PARETOSTUDIO_AGENT: ID }, 'agent', `/mcp/agent/${ID}`],
    [['--connection', `conn_${ID}`], {}, 'connection', `/mcp/conn_${ID}`],
    [['--connection', ID], { PARETOSTUDIO_AGENT: ID }, 'connection', `/mcp/conn_${ID}`],
    [[], { PARETOSTUDIO_AGENT: '' }, 'library', '/mcp'],
    [[], { PARETOSTUDIO_AGENT: '${user_config.agent}' }, 'library', '/mcp'],
  ])('serves for %j and %j the %s', (args, env, kind, path) => {
    expect(settingsOf(args, env)).toMatchObject({ ok: true, value: { target: { kind, path } } });
  });

  it.each([
    [['--agent', '../prompts']],
    [['--agent', `${ID}/../..`]],
    [['--connection', 'agent_' + ID]],
    [['--agent', ID, '--connection', ID]],
  ])('refuses %j', (args) => {
    expect(settingsOf(args)).toMatchObject({ ok: false });
  });

  it('says what is wrong with the key before anything else, without a part of it', () => {
    const settings = settingsOf(['--url', 'nonsense'], { PARETOSTUDIO_API_KEY: `${KEY}x` });

    expect(settings).toEqual({ ok: false, problem: expect.stringContaining('PARETOSTUDIO_API_KEY') });
    expect(JSON.stringify(settings)).not.toContain(KEY.slice(4, 12));
  });
});
