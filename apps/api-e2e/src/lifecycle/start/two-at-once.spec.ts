import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createKey, signUp } from '../../harness/people.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('two processes that start at once on an empty database, without secrets', () => {
  const studio = useStudio({ processes: 0 });
  const dataDir = join(studio.folder, 'shared');

  beforeAll(async () => {
    mkdirSync(dataDir);
    const environment = { DATABASE_URL: studio.database.url, DATA_DIR: dataDir };
    await Promise.all([studio.spawn(environment).ready(), studio.spawn(environment).ready()]);
  });

  it('both take requests, and each other’s keys and sessions', async () => {
    const [one, other] = studio.servers;
    const person = await signUp(one!);
    const { key } = await createKey(other!, person);

    for (const server of studio.servers) {
      await expect(server.ask({ path: '/v1/me', key })).resolves.toMatchObject({ status: 200 });
      await expect(server.ask({ path: '/v1/me', cookie: person.cookie })).resolves.toMatchObject({
        status: 200,
      });
    }
  });

  it('migrated once', async () => {
    const rows = await studio.database.query<{ name: string }>(
      `select name from paretostudio.schema_migrations`,
    );

    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('made the secrets for their owner alone, and left nothing else beside them', () => {
    const folder = join(dataDir, 'secrets');

    expect(modeOf(folder)).toBe('700');
    expect(readdirSync(folder).sort()).toEqual(['cookie-secret', 'credential-keys', 'key-peppers']);
    for (const name of readdirSync(folder)) {
      expect(modeOf(join(folder, name))).toBe('600');
      // Remembered, so that the search of the logs finds it.
      const text = secret(readFileSync(join(folder, name), 'utf8').trim());
      expect(text).toMatch(/[A-Za-z0-9_-]{43}$/);
      secret(text.slice(-43));
    }
  });
});
