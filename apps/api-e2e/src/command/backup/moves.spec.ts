import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runStudioCommand } from '../../harness/command.js';
import { endLeftPostgres } from '../../harness/end-left-postgres.js';
import { secret } from '../../harness/secrets.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { TestDatabase } from '../../harness/test-database.js';
import { useStudio } from '../../harness/use-studio.js';

const EMAIL = 'ada@example.org';

describe('a backup of the embedded database while its server runs', () => {
  const studio = useStudio({ processes: 0 });
  const dataDir = join(studio.folder, 'data');
  const file = join(studio.folder, 'studio.tgz');
  let database: TestDatabase;
  let server: ServerProcess;
  let key: string;
  studio.atEnd(() => endLeftPostgres(dataDir));
  studio.atEnd(() => database.drop());

  beforeAll(async () => {
    database = await TestDatabase.create();
    server = await studio.spawn({ DATA_DIR: dataDir }).ready();
    const account = await runStudioCommand(
      { DATA_DIR: dataDir },
      '--json',
      'accounts',
      'create',
      '--email',
      EMAIL,
      '--name',
      'Ada',
    );
    secret((JSON.parse(account.out) as { password: string }).password);
    const made = await runStudioCommand(
      { DATA_DIR: dataDir },
      '--json',
      'keys',
      'create',
      EMAIL,
      '--name',
      'ci',
    );
    key = secret((JSON.parse(made.out) as { key: string }).key);
    const prompt = { title: 'Greeting', body: 'Hello {{name}}' };
    await expect(
      server.ask({ method: 'POST', path: '/v1/prompts', key, json: prompt }),
    ).resolves.toMatchObject({ status: 201 });
  });

  it('moves to a PostgreSQL of one’s own, where the same key reads the same prompt', async () => {
    const made = await runStudioCommand({ DATA_DIR: dataDir }, '--json', 'backup', file);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({
      file,
      secrets: ['key-peppers', 'credential-keys', 'cookie-secret'],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const elsewhere = { DATABASE_URL: database.url, DATA_DIR: join(studio.folder, 'elsewhere') };
    await expect(runStudioCommand(elsewhere, 'restore', file)).resolves.toMatchObject({ code: 0, err: '' });
    const moved = await studio.spawn(elsewhere).ready();
    await expect(moved.ask({ path: '/v1/prompts/greeting', key })).resolves.toMatchObject({
      status: 200,
      body: { title: 'Greeting', body: 'Hello {{name}}' },
    });
    await expect(runStudioCommand(elsewhere, 'restore', file)).resolves.toMatchObject({
      code: 1,
      err: expect.stringContaining('Stop every server first'),
    });
  });

  it('is not restored under a server that runs, nor over what is there', async () => {
    await expect(runStudioCommand({ DATA_DIR: dataDir }, 'restore', file)).resolves.toMatchObject({
      code: 1,
      err: expect.stringContaining('The server is running'),
    });
    await server.stop();
    await expect(runStudioCommand({ DATA_DIR: dataDir }, 'restore', file)).resolves.toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty'),
    });
    await expect(runStudioCommand({ DATA_DIR: dataDir }, 'doctor')).resolves.toMatchObject({ code: 0 });
    const again = join(studio.folder, 'stopped.tgz');
    await expect(runStudioCommand({ DATA_DIR: dataDir }, 'backup', again)).resolves.toMatchObject({
      code: 0,
    });
  });
});
