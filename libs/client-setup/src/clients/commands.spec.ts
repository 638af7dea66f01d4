import { execFileSync } from 'node:child_process';
import { CLIENT_IDS } from '../client-id.js';
import { setupFor } from '../setup-for.js';
import { AGENT_ID, INPUT, KEY, OWN_COPY } from '../testing/inputs.js';

describe('commands', () => {
  it('add the stdio program to Claude Code, with the key from the environment of the shell', () => {
    const input = { ...INPUT, serverUrl: 'http://[::1]:3000', agentId: AGENT_ID };
    expect(argumentsInShell('claude', setupFor('claude-code', input).command)).toEqual([
      ...['mcp', 'add'],
      ...['--env', `PARETOSTUDIO_API_KEY=${KEY}`],
      ...['--env', 'PARETOSTUDIO_API_URL=http://[::1]:3000'],
      ...['--env', `PARETOSTUDIO_AGENT=${AGENT_ID}`],
      ...['--scope', 'user', 'paretostudio', '--', 'npx', '-y', 'paretostudio-mcp'],
    ]);
  });

  it('add the endpoint to Claude Code, with the key from the environment of the shell', () => {
    expect(argumentsInShell('claude', setupFor('claude-code-http', INPUT).command)).toEqual([
      ...['mcp', 'add', '--transport', 'http'],
      ...['--header', `Authorization: Bearer ${KEY}`],
      ...['--scope', 'user', 'paretostudio', 'https://studio.example.com/mcp'],
    ]);
  });

  it('take the key from the Command Prompt on Windows', () => {
    expect(setupFor('claude-code', { ...INPUT, os: 'windows', packageSpec: OWN_COPY }).command).toBe(
      'claude mcp add --env "PARETOSTUDIO_API_KEY=%PARETOSTUDIO_API_KEY%"' +
        ' --env PARETOSTUDIO_API_URL=https://studio.example.com' +
        ` --scope user paretostudio -- cmd /c npx -y ${OWN_COPY}`,
    );
  });

  it('name the variable of the key to Codex', () => {
    expect(argumentsInShell('codex', setupFor('codex-http', INPUT).command)).toEqual([
      ...['mcp', 'add', 'paretostudio', '--url', 'https://studio.example.com/mcp'],
      ...['--bearer-token-env-var', 'PARETOSTUDIO_API_KEY'],
    ]);
  });

  it.each(['vscode', 'vscode-http'] as const)('install what the link of %s installs', (id) => {
    const { command, installLink } = setupFor(id, INPUT);
    const definition = decodeURIComponent(installLink?.split('?')[1] ?? '');
    expect(argumentsInShell('code', command)).toEqual(['--add-mcp', definition]);

    const onWindows = setupFor(id, { ...INPUT, os: 'windows' });
    const quoted = /^code --add-mcp "(?<json>(?:[^"\\]|\\")*)"$/.exec(onWindows.command ?? '')?.groups?.[
      'json'
    ];
    expect(quoted?.replaceAll('\\"', '"')).toBe(
      decodeURIComponent(onWindows.installLink?.split('?')[1] ?? ''),
    );
  });

  it('ask with curl who the key is, with the key as a bearer token', () => {
    expect(argumentsInShell('curl', setupFor('curl', INPUT).command)).toEqual([
      '--silent',
      '--show-error',
      ...['--header', `Authorization: Bearer ${KEY}`],
      'https://studio.example.com/v1/me',
    ]);
  });

  it.each(CLIENT_IDS)('of %s are read by a shell', (id) => {
    for (const serverUrl of ['http://[::1]:3000', 'https://studio.example.com/a~b']) {
      const { command, steps } = setupFor(id, { ...INPUT, serverUrl, agentId: AGENT_ID });
      const script = [...steps.map((step) => step.command), command]
        .filter((line) => line !== null)
        .join('\n');
      expect(() => execFileSync('sh', ['-n'], { input: script })).not.toThrow();
      // Outside of quotes zsh, unlike sh, refuses a pattern that no file matches.
      expect(script.replaceAll(/"[^"]*"|'[^']*'/g, '')).not.toMatch(/[[\]{}*?#$;]|(?:^|[\s=:])~/);
    }
  });

  it.each(CLIENT_IDS)('of %s on Windows have no character that cmd reads as its own', (id) => {
    const { command, steps } = setupFor(id, { ...INPUT, os: 'windows', serverUrl: 'http://[::1]:3000' });
    for (const line of [...steps.map((step) => step.command), command]) {
      expect(line?.replaceAll('%PARETOSTUDIO_API_KEY%', '') ?? '').not.toMatch(/[%&|<>^!()'`]/);
    }
  });
});

/** Runs a command line with a program that only tells its arguments, so that they are seen as the shell makes them. */
function argumentsInShell(program: string, commandLine: string | null): string[] {
  const script = `${program}() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${commandLine}`;
  const env = { PARETOSTUDIO_API_KEY: KEY };
  return execFileSync('sh', [], { input: script, env, encoding: 'utf8' }).split('\0').slice(0, -1);
}
