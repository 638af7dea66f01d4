import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  newId,
  openStorage,
  SCHEMA_LEVEL,
  type Storage,
  StorageUnavailableError,
} from '@paretostudio/entities';
import { seedAccount, seedKey } from '@paretostudio/entities/testing';
import { ensureSecrets } from '@paretostudio/host';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { makeInstallation, type TestInstallation } from '../testing/installation.js';
import { backUp } from './back-up.js';
import type { BackupManifest } from './manifest.js';
import { planSecrets } from './plan-secrets.js';
import { restore, type RestoreOptions } from './restore.js';

const NO_OPTIONS: RestoreOptions = {
  check: false,
  withoutSecrets: false,
  replaceSecrets: false,
  acceptLostKeys: false,
};
const WITH_SECRETS = { withoutSecrets: false };

let source: TestInstallation;
let storage: Storage;
let key: string;
let accountId: string;
let file: string;
const made: TestInstallation[] = [];

/** Text that COPY has to escape, and that a locale could change. */
const AWKWARD = 'tab\t, newline\n, backslash \\N \\., quotes \' " and ünïcödé 🔑';

beforeAll(async () => {
  source = await makeInstallation();
  storage = await openStorage({ url: source.config.databaseUrl ?? '' });
  const secrets = ensureSecrets(source.config);
  const account = await seedAccount(storage, { plan: 'team' });
  ({ accountId } = account);
  ({ key } = await seedKey(storage, {
    ...account,
    peppers: PepperRing.parse(secrets.keyPeppers),
    name: 'ci',
  }));
  await storage.transaction(async ({ auditEvents }) => {
    for (let index = 0; index < 3; index += 1) {
      await auditEvents.append({
        ...{
          accountId,
          at: new Date('2026-11-22T12:00:00.123Z'),
          actorKind: 'session',
          action: 'create_prompt',
        },
        ...{
          targetKind: 'prompt',
          targetName: AWKWARD,
          channel: 'rest',
          details: { text: AWKWARD, none: null },
        },
      });
    }
  });
  await seedCredential(secrets.credentialKeys);
  await seedUsage();
  file = join(source.folder, 'studio.tgz');
  const backedUp = await backUp(source.config, file, WITH_SECRETS);
  expect(backedUp).toMatchObject({ ok: true });
}, 60_000);
afterAll(async () => {
  await storage.close();
  for (const installation of [source, ...made]) await installation.remove();
});

const DAY_MS = 86_400_000;

/** One record in the partition of its day, one for whose day there is none, and one whose day has sums. */
async function seedUsage(): Promise<void> {
  const { usagePartitions, usageRecords, usageDaySums } = storage.repositories;
  await usagePartitions.prepare(1);
  const now = new Date();
  for (const at of [now, new Date('2020-01-01T00:00:00Z'), new Date(now.getTime() - 2 * DAY_MS)]) {
    await usageRecords.insertMany([
      {
        ...{ id: newId(), at, accountId, keyId: null, memberId: null, surface: 'rest', action: 'whoami' },
        ...{ connectionId: null, agentId: null, outcome: 'ok', status: 200, cost: 1, durationMs: 1 },
        ...{ requestId: null, clientName: null, clientVersion: null, protocolEra: null },
      },
    ]);
  }
  await usageDaySums.addUp(now, 3, { recordsMin: 1, recordsPerSumMin: 1 });
  expect(await source.query('select from paretostudio.usage_day_sums')).toHaveLength(1);
}

async function seedCredential(ring: string): Promise<void> {
  const sealed = CredentialRing.parse(ring).seal('of somebody else', 'any');
  await source.query(
    `insert into paretostudio.connections (id, account_id, slug, name, url, auth, credential, credential_key_id, created_at, updated_at)
     values (gen_random_uuid(), $1, 'up', 'Up', 'https://up.example/mcp', 'bearer', $2, $3, now(), now())`,
    [accountId, Buffer.from(sealed.bytes), sealed.keyId],
  );
}

async function target(
  options: Parameters<typeof makeInstallation>[0] = { secrets: false },
): Promise<TestInstallation> {
  const installation = await makeInstallation(options);
  made.push(installation);
  return installation;
}

/** An archive of the backup's parts, in their order, after a change of the folder that they lie in. */
function tampered(name: string, change: (folder: string) => void, more: readonly string[] = []): string {
  const folder = join(source.folder, `parts-${name}`);
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', file, '-C', folder]);
  const parts = execFileSync('tar', ['-tzf', file]).toString().trim().split('\n');
  change(folder);
  const archive = join(source.folder, `${name}.tgz`);
  const present = [...parts, ...more].filter((path) => existsSync(resolve(folder, path)));
  execFileSync('tar', ['-czf', archive, '-P', '--hard-dereference', ...present], { cwd: folder });
  return archive;
}

function changeManifest(
  folder: string,
  change: (manifest: { -readonly [Key in keyof BackupManifest]: unknown }) => void,
): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

describe('a backup', () => {
  it('is one file for the owner alone, and leaves nothing else', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(source.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('comes back whole: every row, the chain of the audit log, and the keys', async () => {
    const installation = await target();
    const restored = await restore(installation.config, file, NO_OPTIONS);
    expect(restored).toMatchObject({ ok: true, value: { restoredLevel: SCHEMA_LEVEL, notes: [] } });
    expect(await installation.rows()).toEqual(await source.rows());
    expect(ensureSecrets(installation.config)).toEqual(ensureSecrets(source.config));

    const other = await openStorage({ url: installation.config.databaseUrl ?? '' });
    await expect(other.repositories.auditEvents.verifyChain(accountId)).resolves.toEqual({
      valid: true,
      count: 3,
      brokenAt: null,
    });
    const admission = other.admission(PepperRing.parse(ensureSecrets(installation.config).keyPeppers));
    await expect(admission.admit({ key, cost: 1, address: null })).resolves.toMatchObject({
      admitted: true,
      accountId,
    });
    await other.close();
  });

  it('has the records of partitions, and comes back over an empty database that has some', async () => {
    const installation = await target();
    const other = await openStorage({ url: installation.config.databaseUrl ?? '' });
    await other.repositories.usagePartitions.prepare(1);
    await other.close();
    await expect(restore(installation.config, file, NO_OPTIONS)).resolves.toMatchObject({ ok: true });
    const { usage_records: usage = '' } = await installation.rows();
    expect(usage.split('\n')).toHaveLength(3);
  });

  it('that a program from before partitions made comes back whole, each partition a table of its own in it', async () => {
    const archive = tampered('older', moveToPartition, ['tables/usage_records_20200101_20200102.copy']);
    const installation = await target();
    await expect(restore(installation.config, archive, NO_OPTIONS)).resolves.toMatchObject({ ok: true });
    expect(await installation.rows()).toEqual(await source.rows());
  });

  it('leaves the triggers of what it fills in place', async () => {
    const installation = await target();
    await restore(installation.config, file, NO_OPTIONS);
    const disabled = await installation.query(`select t.tgname from pg_trigger t
      join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'paretostudio'::regnamespace and t.tgenabled <> 'O'`);
    expect(disabled).toEqual([]);
  });

  it('is of one instant: what is written while it is made is in it whole or not at all', async () => {
    let isMade = false;
    const during = join(source.folder, 'during.tgz');
    const making = backUp(source.config, during, WITH_SECRETS).finally(() => (isMade = true));
    const write = async () => {
      while (!isMade) await seedAccount(storage);
    };
    await Promise.all([write(), write(), making]);
    await expect(making).resolves.toMatchObject({ ok: true });
    const installation = await target();
    // What were half in it would break a rule of the schema.
    await expect(restore(installation.config, during, NO_OPTIONS)).resolves.toMatchObject({ ok: true });
    const orphans = await installation.query(
      'select from paretostudio.users u where not exists (select from paretostudio.members m where u.id = m.user_id)',
    );
    expect(orphans).toEqual([]);
  });

  it('has every row of a table that a migration rewrites when it begins', async () => {
    const migration = await storage.pool.connect();
    await migration.query('begin; lock table paretostudio.users in access exclusive mode');
    const during = join(source.folder, 'rewritten.tgz');
    const making = backUp(source.config, during, WITH_SECRETS);
    await waitingFor('paretostudio-backup');
    // A snapshot from before a table was rewritten sees nothing in it.
    await migration.query(`alter table paretostudio.audit_events add column probe uuid default gen_random_uuid();
      alter table paretostudio.audit_events drop column probe; commit`);
    migration.release();
    await expect(making).resolves.toMatchObject({ ok: true });
    const installation = await target();
    await expect(restore(installation.config, during, NO_OPTIONS)).resolves.toMatchObject({ ok: true });
    expect((await installation.rows())['audit_events']).toEqual((await source.rows())['audit_events']);
  });

  it.each([['the database does not answer', { databaseUrl: 'postgres://u:hidden@127.0.0.1:1/none' }]])(
    'throws what commands know when %s',
    async (_when, change) => {
      const making = backUp({ ...source.config, ...change }, join(source.folder, 'none.tgz'), WITH_SECRETS);
      await expect(making).rejects.toThrow(StorageUnavailableError);
      const restoring = restore({ ...source.config, ...change }, file, NO_OPTIONS);
      await expect(restoring).rejects.toThrow(StorageUnavailableError);
    },
  );

  it('says what the system says where it cannot be written', async () => {
    await expect(backUp(source.config, '/proc/studio.tgz', WITH_SECRETS)).resolves.toMatchObject({
      ok: false,
      refusal: { code: 'conflict', detail: expect.stringMatching(/^The backup cannot be written: E[A-Z]+/) },
    });
  });

  it('replaces no file, and says so before it asks the database', async () => {
    const config = { ...source.config, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
    await expect(backUp(config, file, WITH_SECRETS)).resolves.toMatchObject({
      ok: false,
      refusal: { code: 'conflict', detail: expect.stringContaining('is there already') },
    });
  });

  it('has no secret of the configuration, and none at all when told so', async () => {
    const { keyPeppers, credentialKeys } = ensureSecrets(source.config);
    const configured = await backUp(
      { ...source.config, keyPeppers },
      join(source.folder, 'a.tgz'),
      WITH_SECRETS,
    );
    expect(configured).toMatchObject({ value: { secrets: ['credential-keys', 'cookie-secret'] } });
    const bare = join(source.folder, 'b.tgz');
    expect(await backUp(source.config, bare, { withoutSecrets: true })).toMatchObject({
      value: { secrets: [] },
    });
    const everything = execFileSync('tar', ['-xzOf', bare]).toString('latin1');
    for (const ring of [keyPeppers, credentialKeys]) expect(everything).not.toContain(ring.split(':')[1]);
  });
});

async function waitingFor(applicationName: string): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const rows = await source.query<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity where application_name = $1
         and datname = current_database() and wait_event_type = 'Lock'`,
      [applicationName],
    );
    waiting = rows[0]?.count ?? 0;
  }
}

describe('a restore refuses, and changes nothing', () => {
  let empty: TestInstallation;
  let before: Readonly<Record<string, string>>;
  beforeAll(async () => {
    empty = await target();
    before = await empty.rows();
  });

  async function expectRefused(
    archive: string,
    detail: RegExp,
    options: Partial<RestoreOptions> = {},
  ): Promise<void> {
    const answer = await restore(empty.config, archive, { ...NO_OPTIONS, ...options });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', detail: expect.stringMatching(detail) },
    });
    expect(await empty.rows()).toEqual(before);
    expect(existsSync(join(empty.dataDir, 'secrets'))).toBe(false);
  }
  const accounts = (folder: string) => join(folder, 'tables/accounts.copy');

  it('a file that is not there', () => expectRefused(join(source.folder, 'nothing.tgz'), /is no file/));

  it('a file of another kind', async () => {
    const text = join(source.folder, 'text.tgz');
    writeFileSync(text, 'hello');
    await expectRefused(text, /damaged/);
    await expectRefused(
      tampered('foreign', (folder) => rmSync(join(folder, 'manifest.json'))),
      /no backup/,
    );
  });

  it('one that ends too early, wherever it ends', async () => {
    const { size } = statSync(file);
    for (const [index, length] of [20, Math.floor(size / 2), size - 1, size - 9, 0].entries()) {
      const cut = join(source.folder, `cut-${index}.tgz`);
      copyFileSync(file, cut);
      truncateSync(cut, length);
      await expectRefused(cut, /damaged|no backup/);
    }
  });

  it('one whose archive ends between two parts', () =>
    expectRefused(
      tampered('lacking', (folder) => rmSync(accounts(folder))),
      /tables\/accounts\.copy is missing/,
    ));

  it('one with a changed bit in its compressed bytes', async () => {
    const flipped = join(source.folder, 'flipped.tgz');
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    await expectRefused(flipped, /damaged|no backup/);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'a changed row',
      (folder) => replaceIn(accounts(folder), 'team', 'free'),
      /accounts\.copy is not what was written/,
    ],
    [
      'a longer table',
      (folder) => writeFileSync(accounts(folder), 'x\n', { flag: 'a' }),
      /accounts\.copy is not what/,
    ],
    [
      'a changed secret',
      (folder) => replaceIn(join(folder, 'secrets/key-peppers'), 'p1:', 'p2:'),
      /key-peppers is not/,
    ],
    ['a table that is a link', (folder) => relink(accounts(folder)), /other than plain files/],
    [
      'a name that leads out',
      (folder) =>
        changeManifest(folder, ({ tables }) => void ((tables as { path: string }[])[0]!.path = '../../x')),
      /manifest cannot be read/,
    ],
    [
      'a secret of no kind',
      (folder) =>
        changeManifest(
          folder,
          ({ secrets }) => void ((secrets as { name: string }[])[0]!.name = '../authorized_keys'),
        ),
      /manifest cannot be read/,
    ],
    [
      'a table that is nothing',
      (folder) => changeManifest(folder, (manifest) => void (manifest.tables = [null])),
      /manifest cannot be read/,
    ],
    [
      'tables that are no list',
      (folder) => changeManifest(folder, (manifest) => void (manifest.tables = 5)),
      /manifest cannot be read/,
    ],
    [
      'a secret that is none, though its digest fits',
      (folder) => replaceSecret(folder, 'key-peppers', 'nonsense'),
      /its key-peppers cannot serve as one/,
    ],
    ['no JSON', (folder) => writeFileSync(join(folder, 'manifest.json'), '{'), /no backup of this product/],
    [
      'a newer layout',
      (folder) => changeManifest(folder, (manifest) => void (manifest.formatVersion = 2)),
      /has the layout 2/,
    ],
    [
      'a newer schema',
      (folder) => changeManifest(folder, (manifest) => void (manifest.schemaLevel = SCHEMA_LEVEL + 1)),
      /knows levels up to/,
    ],
    [
      'columns that are not of the schema',
      (folder) =>
        changeManifest(
          folder,
          ({ tables }) => void ((tables as { columns: string[] }[])[0]!.columns[0] = 'other'),
        ),
      /not those of its schema level/,
    ],
    [
      'another count of rows',
      (folder) => changeManifest(folder, ({ tables }) => void ((tables as { rows: number }[])[0]!.rows += 1)),
      /rows instead of/,
    ],
  ])('one with %s', async (name, change, detail) =>
    expectRefused(tampered(name.replaceAll(' ', '-'), change), detail),
  );

  it.each([
    ['beyond', '../outside'],
    ['absolute', join(tmpdir(), 'paretostudio-outside')],
    ['doubled', 'tables/accounts.copy'],
  ])('one with a part more: %s', async (name, path) => {
    const archive = tampered(
      name,
      (folder) => void (name === 'doubled' || writeFileSync(resolve(folder, path), 'x')),
      [path],
    );
    if (name !== 'doubled') rmSync(resolve(source.folder, 'parts', path));
    await expectRefused(archive, /has no business in it/);
    expect(existsSync(resolve(source.folder, 'parts', path))).toBe(false);
  });

  it('one whose rows break a rule of the schema, though its digests fit', async () => {
    const archive = tampered('broken-rule', (folder) => {
      writeFileSync(accounts(folder), 'nonsense\n');
      changeManifest(folder, ({ tables }) => {
        const table = (tables as { name: string; bytes: number; sha256: string }[]).find(
          ({ name }) => name === 'accounts',
        );
        Object.assign(table ?? {}, { bytes: 9, sha256: digestOf('nonsense\n') });
      });
    });
    await expectRefused(archive, /refuses rows of accounts/);
  });

  it('nothing, when it is to check alone', async () => {
    const answer = await restore(empty.config, file, { ...NO_OPTIONS, check: true });
    expect(answer).toMatchObject({ ok: true, value: { restoredLevel: null } });
    expect(await empty.rows()).toEqual(before);
  });
});

describe('a restore into what is in use', () => {
  it('refuses a database with an account, and leaves it as it is', async () => {
    const before = await source.rows();
    await storage.close();
    const answer = await restore(source.config, file, NO_OPTIONS);
    expect(answer).toMatchObject({ ok: false, refusal: { detail: expect.stringContaining('not empty') } });
    storage = await openStorage({ url: source.config.databaseUrl ?? '' });
    expect(await source.rows()).toEqual(before);
  });

  it('refuses beside a server that is connected', async () => {
    const installation = await target();
    const server = await openStorage({ url: installation.config.databaseUrl ?? '' });
    const answer = await restore(installation.config, file, NO_OPTIONS);
    await server.close();
    expect(answer).toMatchObject({
      ok: false,
      refusal: { detail: expect.stringContaining('Stop every server') },
    });
  });

  it('lets one of two at once through, and tells the other that there is data now', async () => {
    const installation = await target();
    const both = await Promise.all([1, 2].map(() => restore(installation.config, file, NO_OPTIONS)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { detail: expect.stringMatching(/not empty/) },
    });
    expect(await installation.query('select from paretostudio.accounts')).toHaveLength(1);
    expect(ensureSecrets(installation.config)).toEqual(ensureSecrets(source.config));
  });

  it('refuses other secrets, keeps them, and replaces them when told, with the old ones beside', async () => {
    const installation = await target({ secrets: true });
    const own = ensureSecrets(installation.config);
    const refused = await restore(installation.config, file, NO_OPTIONS);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { detail: expect.stringContaining('--replace-secrets') },
    });
    expect(ensureSecrets(installation.config)).toEqual(own);

    const now = new Date('2026-11-22T12:00:00.000Z');
    const done = await restore(installation.config, file, { ...NO_OPTIONS, replaceSecrets: true }, now);
    expect(done).toMatchObject({ ok: true });
    expect(ensureSecrets(installation.config)).toEqual(ensureSecrets(source.config));
    const kept = join(installation.dataDir, 'secrets/key-peppers.before-restore-2026-11-22T12-00-00-000Z');
    expect(readFileSync(kept, 'utf8').trim()).toBe(own.keyPeppers);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
  });

  it('puts replaced secrets back when the rows cannot be loaded', async () => {
    const installation = await target({ secrets: true });
    const own = ensureSecrets(installation.config);
    await installation.query(`insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at)
      values (gen_random_uuid(), 'a@example.test', 'A', 'none', now(), now())`);
    const refused = await restore(installation.config, file, { ...NO_OPTIONS, replaceSecrets: true });
    expect(refused).toMatchObject({ ok: false });
    expect(ensureSecrets(installation.config)).toEqual(own);
  });

  it('does not take away secrets that a server has made while it was under way', async () => {
    const installation = await target();
    const { config } = installation;
    const contents = new Map([['key-peppers', ensureSecrets(source.config).keyPeppers]]);
    const manifest = { peppers: [], credentialKeys: [] } as unknown as BackupManifest;
    const plan = planSecrets(config, manifest, contents, NO_OPTIONS, new Date());
    const made = ensureSecrets(config);
    expect(() => plan.carryOut()).toThrow(/key-peppers was changed meanwhile/);
    plan.undo();
    expect(ensureSecrets(config)).toEqual(made);
  });

  it('refuses where keys would be lost, though the ids of the secrets are the same, unless told', async () => {
    const installation = await target({ secrets: true });
    const options = { ...NO_OPTIONS, withoutSecrets: true };
    const refused = await restore(installation.config, file, options);
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        detail: expect.stringMatching(/API keys under p1 .* credentials under c1 .*--accept-lost-keys/),
      },
    });
    const done = await restore(installation.config, file, { ...options, acceptLostKeys: true });
    expect(done).toMatchObject({ ok: true, value: { notes: [expect.any(String), expect.any(String)] } });
  });

  it('takes the same secrets from the configuration', async () => {
    const { keyPeppers, credentialKeys, cookieSecret } = ensureSecrets(source.config);
    const environment = {
      KEY_PEPPERS: keyPeppers,
      CREDENTIAL_KEYS: credentialKeys,
      COOKIE_SECRET: cookieSecret,
    };
    const installation = await target({ secrets: false, environment });
    await expect(restore(installation.config, file, NO_OPTIONS)).resolves.toMatchObject({ ok: true });
    expect(existsSync(join(installation.dataDir, 'secrets'))).toBe(false);
  });
});

function replaceIn(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

function replaceSecret(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, 'secrets', name), text);
  changeManifest(folder, ({ secrets }) => {
    const secret = (secrets as { name: string }[]).find((each) => each.name === name);
    Object.assign(secret ?? {}, { bytes: text.length, sha256: digestOf(text) });
  });
}

/** Takes the record of 2020 out of the table of usage records and into that of a partition. */
function moveToPartition(folder: string): void {
  const lines = readFileSync(join(folder, 'tables/usage_records.copy'), 'utf8').match(/.*\n/g) ?? [];
  const stays = lines.filter((line) => !line.includes('2020-01-01'));
  const moves = lines.filter((line) => line.includes('2020-01-01'));
  changeManifest(folder, (manifest) => {
    const tables = manifest.tables as { name: string }[];
    const parent = tables.find((table) => table.name === 'usage_records');
    const tableOf = (table: string, rows: readonly string[]) => {
      const [path, text] = [`tables/${table}.copy`, rows.join('')];
      writeFileSync(join(folder, path), text);
      return { ...parent, name: table, path, rows: rows.length, bytes: text.length, sha256: digestOf(text) };
    };
    manifest.tables = [
      ...tables.map((table) => (table === parent ? tableOf('usage_records', stays) : table)),
      tableOf('usage_records_20200101_20200102', moves),
    ];
  });
}

function relink(path: string): void {
  rmSync(path);
  symlinkSync('/etc/hostname', path);
}

function digestOf(text: string): string {
  return execFileSync('sha256sum', { input: text }).toString().slice(0, 64);
}
