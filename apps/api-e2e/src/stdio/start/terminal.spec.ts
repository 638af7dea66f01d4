import { createKey, signUp } from '../../harness/people.js';
import { runInTerminal, stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the stdio program in a terminal', () => {
  const studio = useStudio();
  let key: string;

  beforeAll(async () => {
    ({ key } = await createKey(studio, await signUp(studio), { name: 'Laptop' }));
  });

  const run = (args: string[], presented = key, url = studio.server.url) =>
    runInTerminal(stdioProgram({ key: presented, url, args }));

  it('says with --check who one is, and writes no key', async () => {
    const { code, stdout, stderr } = await run(['--check']);

    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain('Laptop');
    expect(stdout).toContain('plan Free');
    expect(stdout + stderr).not.toContain(key);
  });

  it('ends --check with 1 for a key that nobody has, and says what to do', async () => {
    const { id, key: revoked } = await createKey(studio, await signUp(studio));
    await studio.database.query(`update paretostudio.api_keys set revoked_at = now() where id = $1`, [id]);

    const { code, stdout, stderr } = await run(['--check'], revoked);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Create a key');
  });

  it('ends --check with 3 where no server answers', async () => {
    const { code, stderr } = await run(['--check'], key, 'http://127.0.0.1:9');

    expect(code).toBe(3);
    expect(stderr).toContain('does not answer at http://127.0.0.1:9');
  });

  it('prints a configuration without a key', async () => {
    const { code, stdout } = await run(['--print-config', 'claude-desktop']);

    expect(code).toBe(0);
    expect(stdout).toContain('mcpServers');
    expect(stdout).not.toContain(key);
  });

  it('ends when its input does, having written nothing but the protocol', async () => {
    const { code, stdout } = await run([]);

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });
});
