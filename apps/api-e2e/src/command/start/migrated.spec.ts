import { spawnStudioCommand, runStudioCommand } from '../../harness/command.js';
import { once } from 'node:events';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';
import { ask } from '../../harness/ask.js';

describe('a server that may not change the schema', () => {
  const studio = useStudio({ processes: 0 });

  it('refuses to start on one that is behind and names the command, which brings it up to date', async () => {
    const environment = { ...studio.environment, MIGRATE: 'never', PORT: '0' };
    const refused = await runStudioCommand(environment, 'start');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Run `paretostudio migrate`') });
    await expect(
      runStudioCommand(environment, 'accounts', 'suspend', 'a@example.org'),
    ).resolves.toMatchObject({
      code: 3,
      err: expect.stringContaining('paretostudio migrate'),
    });
    expect(await studio.database.query(`select to_regclass('paretostudio.accounts') as accounts`)).toEqual([
      { accounts: null },
    ]);

    const status = await runStudioCommand(environment, '--json', 'migrate', '--status');
    expect(JSON.parse(status.out)).toMatchObject({ from: 0 });
    await expect(runStudioCommand(environment, 'migrate')).resolves.toMatchObject({ code: 0 });
    const repeated = await runStudioCommand(environment, 'migrate');
    expect(repeated.out).toContain('the newest that this program knows');
    const server = await studio.spawn(environment).ready();
    await server.stop();
  });

  it('starts by the command alone, with no word after it', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const child = spawnStudioCommand({ ...studio.environment, PORT: String(port) });
    const closed = once(child, 'close');
    await waitUntil('it answers', () =>
      ask(`http://127.0.0.1:${port}`, { path: '/readyz' }).then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
    child.kill('SIGTERM');
    await expect(closed).resolves.toEqual([0, null]);
  });
});
