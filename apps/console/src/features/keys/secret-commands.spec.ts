import { execFileSync } from 'node:child_process';
import { OPERATING_SYSTEMS } from '@paretostudio/client-setup';
import { secretCommands } from './secret-commands.js';

const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';

/** Runs a command with a stand-in for the manager's program that tells its arguments and its standard input. */
function run(program: string, command: string): { args: string; input: string } {
  const script = `${program}() { printf '%s\\n' "$*" >&3; cat; }; ${command}`;
  const input = execFileSync('bash', ['-c', `exec 3>&1; { ${script}; } | sed 's/^/IN:/'`], {
    input: `${KEY}\n`,
  });
  const lines = input.toString().split('\n');
  return {
    args: lines.filter((line) => !line.startsWith('IN:')).join('\n'),
    input: lines
      .filter((line) => line.startsWith('IN:'))
      .join('\n')
      .slice(3),
  };
}

describe('secretCommands', () => {
  it('give the key to 1Password by standard input, as JSON, and in no argument', () => {
    const [onePassword] = secretCommands('linux');
    const { args, input } = run('op', onePassword?.command ?? '');
    expect(args).not.toContain(KEY);
    expect(JSON.parse(input)).toMatchObject({ category: 'API_CREDENTIAL', fields: [{ value: KEY }] });
  });

  it('give the key to Doppler by standard input, without a line feed, and in no argument', () => {
    const { args, input } = run('doppler', secretCommands('macos')[1]?.command ?? '');
    expect(args).not.toContain(KEY);
    expect(input).toBe(KEY);
  });

  it('let AWS read its value from standard input', () => {
    const command = secretCommands('linux')[2]?.command ?? '';
    const { args, input } = run('aws', command);
    expect(args).toMatch(/--type SecureString --value file:\/\/\/dev\/stdin/);
    expect(args).not.toContain(KEY);
    expect(input).toBe(KEY);
  });

  it.each(OPERATING_SYSTEMS)('hold no key and no place to type one into a command, on %s', (os) => {
    for (const { command } of secretCommands(os)) expect(command ?? '').not.toMatch(/psk_/);
  });
});
