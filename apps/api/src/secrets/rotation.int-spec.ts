import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '@paretostudio/entities';
import { seedAccount, seedKey } from '@paretostudio/entities/testing';
import { ensureSecrets, type Config } from '@paretostudio/host';
import { PepperRing } from '@paretostudio/key-crypto';
import { backUp } from '../backup/back-up.js';
import { rememberRunning } from '../bootstrap/running-database.js';
import { runCommand } from '../cli/run-command.js';
import { makeInstallation, type TestInstallation } from '../testing/installation.js';

let installation: TestInstallation;

beforeEach(async () => {
  installation = await makeInstallation();
});
afterEach(() => installation.remove());

async function run(config: Config, ...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCommand(args, {
    start: () => Promise.reject(new Error('Nothing is started here.')),
    open: () => Promise.reject(new Error('Nothing is opened here.')),
    readConfig: () => config,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

const peppers = () => ensureSecrets(installation.config).keyPeppers;
const idsOf = (ring: string) => PepperRing.parse(ring).ids;

async function withStorage<T>(
  work: (storage: Awaited<ReturnType<typeof openStorage>>) => Promise<T>,
): Promise<T> {
  const storage = await openStorage({ url: installation.config.databaseUrl ?? '' });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

describe('the rotation of peppers', () => {
  it('goes from the first pepper to the second without a key that is refused', async () => {
    const { config } = installation;
    const first = peppers();
    const { key, accountId, memberId } = await withStorage(async (storage) => {
      const account = await seedAccount(storage);
      return { ...account, ...(await seedKey(storage, { ...account, peppers: PepperRing.parse(first) })) };
    });
    const rotated = await run(config, 'peppers', 'rotate');
    expect(rotated).toMatchObject({ code: 0, err: '' });
    const [newest = ''] = idsOf(peppers());
    expect(idsOf(peppers())).toEqual([expect.stringMatching(/^p\d{8}-[0-9a-f]{6}$/), 'p1']);
    expect(peppers().endsWith(`,${first}`)).toBe(true);

    expect((await run(config, 'peppers', 'status')).out).toMatch(
      /newest +0 live keys\np1 +older +1 live keys/,
    );
    expect(await run(config, 'peppers', 'retire', 'p1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('p1 is needed: 1 live keys'),
    });
    expect(idsOf(peppers())).toEqual([newest, 'p1']);

    await withStorage(async (storage) => {
      const admission = storage.admission(PepperRing.parse(peppers()));
      await expect(admission.admit({ key, cost: 1, address: null })).resolves.toMatchObject({
        admitted: true,
        accountId,
        memberId,
      });
    });
    expect(await run(config, 'peppers', 'retire', 'p1')).toMatchObject({ code: 0 });
    expect(idsOf(peppers())).toEqual([newest]);
    await withStorage(async (storage) => {
      const admission = storage.admission(PepperRing.parse(peppers()));
      await expect(admission.admit({ key, cost: 1, address: null })).resolves.toMatchObject({
        admitted: true,
      });
    });
  });

  it('ends in backups that come back without the pepper that was retired', async () => {
    const { config, folder } = installation;
    await withStorage(async (storage) => {
      const ring = PepperRing.parse(peppers());
      const gone = await seedAccount(storage);
      await seedKey(storage, { ...gone, peppers: ring });
      await storage.pool.query('update paretostudio.members set removed_at = now()');
      await seedKey(storage, { ...(await seedAccount(storage)), peppers: ring, expiresAt: new Date(0) });
    });
    const backedUp = async (name: string) => {
      await backUp(config, join(folder, name), { withoutSecrets: false });
      const other = await makeInstallation({ secrets: false });
      const restored = await run(other.config, 'restore', join(folder, name), '--without-secrets');
      await other.remove();
      return restored;
    };
    expect(await backedUp('before.tgz')).toMatchObject({ code: 1, err: expect.stringContaining('under p1') });
    await run(config, 'peppers', 'rotate');
    expect((await run(config, 'peppers', 'retire', 'p1')).out).toContain('1 expired keys lie under it');
    expect(await backedUp('after.tgz')).toMatchObject({ code: 0, err: '' });
  });

  it('changes the file whole, for the owner alone, and prints no secret', async () => {
    const { out } = await run(installation.config, '--json', 'peppers', 'rotate');
    const folder = join(installation.dataDir, 'secrets');
    expect(readdirSync(folder).sort()).toEqual(['cookie-secret', 'credential-keys', 'key-peppers']);
    expect(statSync(join(folder, 'key-peppers')).mode & 0o777).toBe(0o600);
    for (const entry of peppers().split(',')) expect(out).not.toContain(entry.split(':')[1]);
  });

  it('of a configured ring writes what to set into files for the owner alone, first known and then used', async () => {
    const keyPeppers = peppers();
    const config = { ...installation.config, keyPeppers };
    const { out } = await run(config, '--json', 'peppers', 'rotate');
    const { id, files } = JSON.parse(out) as { id: string; files: string[] };
    const [known = '', used = ''] = files;
    expect(idsOf(readFileSync(known, 'utf8').trim())).toEqual(['p1', id]);
    expect(idsOf(readFileSync(used, 'utf8').trim())).toEqual([id, 'p1']);
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(out).not.toContain(keyPeppers.slice(3));
    expect(peppers()).toBe(keyPeppers);
  });

  it('takes nothing out that a server may write under which was not restarted after the rotation', async () => {
    const config = { ...installation.config, databaseUrl: null };
    const startedAt = (at: Date) => {
      rememberRunning(installation.dataDir, 'postgres://of-the-server');
      utimesSync(join(installation.dataDir, 'running-database'), at, at);
    };
    startedAt(new Date(Date.now() - 60_000));
    await run(config, 'peppers', 'rotate');
    expect(await run(config, 'peppers', 'retire', 'p1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Restart it first'),
    });
    expect(idsOf(peppers())).toHaveLength(2);
    startedAt(new Date(Date.now() + 60_000));
    expect(await run(config, 'peppers', 'retire', 'p1')).toMatchObject({ code: 0 });
  });

  it('refuses the newest, an unknown one, and a ninth', async () => {
    const { config } = installation;
    expect(await run(config, 'peppers', 'retire', 'p1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('conflict'),
    });
    expect(await run(config, 'peppers', 'retire', 'p9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not_found'),
    });
    for (let count = 1; count < 8; count += 1) expect((await run(config, 'peppers', 'rotate')).code).toBe(0);
    expect(await run(config, 'peppers', 'rotate')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no more are possible'),
    });
    expect(idsOf(peppers())).toHaveLength(8);
  });

  it('counts nothing where there is no database yet, and makes none', async () => {
    const config = { ...installation.config, databaseUrl: null };
    expect((await run(config, 'peppers', 'status')).out).toMatch(/p1 +newest +0 live keys/);
    expect((await run(config, 'migrate', '--status')).out).toContain('would go from level 0 to');
    expect(existsSync(join(installation.dataDir, 'postgres'))).toBe(false);
    await installation.query('drop schema paretostudio cascade');
    expect((await run(installation.config, 'credentials', 'status')).out).toMatch(
      /c1 +newest +0 credentials/,
    );
    expect((await run(installation.config, 'peppers', 'status')).out).toMatch(/p1 +newest +0 live keys/);
  });

  it('tells keys under a pepper that is not configured, and fails for it', async () => {
    const ring = PepperRing.of([{ id: 'lost', secret: Buffer.alloc(32, 3) }]);
    await withStorage(async (storage) =>
      seedKey(storage, { ...(await seedAccount(storage)), peppers: ring }),
    );
    const told = await run(installation.config, 'peppers', 'status');
    expect(told).toMatchObject({
      code: 1,
      out: expect.stringMatching(/lost +MISSING from the configuration +1 live keys/),
    });
  });
});

describe('the rotation of credential keys', () => {
  it('refuses to take out one that a credential needs, until it was moved', async () => {
    const { config } = installation;
    const { accountId } = await withStorage((storage) => seedAccount(storage));
    await installation.query(
      `insert into paretostudio.connections (id, account_id, slug, name, url, auth, credential, credential_key_id, created_at, updated_at)
       values (gen_random_uuid(), $1, 'up', 'Up', 'https://up.example/mcp', 'bearer', '\\x00', 'c1', now(), now())`,
      [accountId],
    );
    expect((await run(config, 'credentials', 'rotate')).code).toBe(0);
    expect(await run(config, 'credentials', 'retire', 'c1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('c1 is needed: 1 credentials'),
    });
    await installation.query(`update paretostudio.connections set credential_key_id = 'other'`);
    expect(await run(config, 'credentials', 'retire', 'c1')).toMatchObject({ code: 0 });
    expect((await run(config, 'credentials', 'status')).out).toMatch(/other +MISSING/);
  });
});
