import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openStorage, SCHEMA_LEVEL } from '@paretostudio/entities';
import { seedAccount, seedKey } from '@paretostudio/entities/testing';
import { ensureSecrets, readConfig } from '@paretostudio/host';
import { runCommand } from '../cli/run-command.js';
import { makeInstallation, type TestInstallation } from '../testing/installation.js';
import { examine, type Check } from './examine.js';

let installation: TestInstallation;
let environment: Record<string, string>;

beforeEach(async () => {
  installation = await makeInstallation();
  chmodSync(installation.dataDir, 0o700);
  environment = {
    DATABASE_URL: installation.config.databaseUrl ?? '',
    DATA_DIR: installation.dataDir,
    PORT: '0',
  };
});
afterEach(() => installation.remove());

const look = (more: Record<string, string> = {}) => examine(() => readConfig({ ...environment, ...more }));

async function findingOf(name: string, more: Record<string, string> = {}): Promise<Check | undefined> {
  return (await look(more)).find((check) => check.name === name);
}

describe('doctor', () => {
  it('finds nothing wrong with an installation that is well, and ends with success', async () => {
    const checks = await look();
    expect(checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual([
      ...[
        'Node.js',
        'configuration',
        'data folder',
        'disk',
        'key-peppers',
        'credential-keys',
        'cookie-secret',
      ],
      ...['port', 'database', 'clock', 'snapshots', 'schema', 'keys', 'credentials'],
    ]);
  });

  it('tells problems of the configuration and goes no further', async () => {
    const checks = await look({ PORT: 'http', HOST: '' });
    expect(checks.at(-1)).toEqual({
      name: 'configuration',
      verdict: 'fail',
      finding: expect.stringContaining('PORT must be a whole number'),
    });
  });

  it('does not wait for a database that takes the connection and then says nothing', async () => {
    const ready = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
    const silent = createTcpServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.write(ready)),
    );
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const DATABASE_URL = `postgres://somebody@127.0.0.1:${port}/any?sslmode=disable`;
    const found = await findingOf('database', { DATABASE_URL });
    silent.close();
    expect(found).toMatchObject({ verdict: 'fail', finding: expect.stringContaining('does not answer') });
  }, 15_000);

  it('makes no data folder for a database that is elsewhere', async () => {
    const DATA_DIR = join(installation.folder, 'none');
    await look({ DATA_DIR });
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('prints no secret, whatever is wrong, and ends with the code of a refusal', async () => {
    const { keyPeppers } = ensureSecrets(installation.config);
    let out = '';
    const code = await runCommand(['--json', 'doctor'], {
      start: () => Promise.reject(new Error('Nothing is started here.')),
      open: () => Promise.reject(new Error('Nothing is opened here.')),
      readConfig: () =>
        readConfig({ ...environment, DATABASE_URL: 'postgres://me:hunter2hunter2@127.0.0.1:1/none' }),
      out: (text) => void (out += text),
      err: () => undefined,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).checks).toContainEqual({
      name: 'database',
      verdict: 'fail',
      finding: 'It does not answer: ECONNREFUSED.',
    });
    expect(out).not.toMatch(/hunter2/);
    expect(out).not.toContain(keyPeppers.split(':')[1]);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'https without a trusted proxy',
      { PUBLIC_URL: 'https://studio.example' },
      'warn',
      /TRUST_PROXY is none/,
    ],
    ['an open server outside production', { HOST: '0.0.0.0' }, 'warn', /NODE_ENV is not production/],
    ['plain http for others', { PUBLIC_URL: 'http://studio.example' }, 'warn', /travel readable/],
    [
      'counted hops on an open socket',
      { HOST: '0.0.0.0', TRUST_PROXY: '1' },
      'warn',
      /may claim any address/,
    ],
  ])('warns of %s', async (_what, more, verdict, finding) => {
    expect(await look(more)).toContainEqual({
      name: 'settings',
      verdict,
      finding: expect.stringMatching(finding),
    });
  });

  it('finds a secret that others can read, and one that is damaged', async () => {
    const folder = join(installation.dataDir, 'secrets');
    chmodSync(join(folder, 'key-peppers'), 0o644);
    writeFileSync(join(folder, 'cookie-secret'), 'half');
    expect(await findingOf('key-peppers')).toMatchObject({
      verdict: 'fail',
      finding: expect.stringContaining('chmod 600'),
    });
    expect(await findingOf('cookie-secret')).toMatchObject({
      verdict: 'fail',
      finding: expect.stringContaining('damaged'),
    });
  });

  it('finds a port that another program has, and knows a server of its own kind', async () => {
    for (const [headers, verdict] of [
      [{}, 'fail'],
      [{ 'x-request-id': 'a' }, 'ok'],
    ] as const) {
      const server = createServer((_req, res) => res.writeHead(200, headers).end('{}'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      expect(await findingOf('port', { PORT: String(port) })).toMatchObject({ verdict });
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('finds keys whose pepper is not there', async () => {
    const storage = await openStorage({ url: environment['DATABASE_URL'] ?? '' });
    await seedKey(storage, await seedAccount(storage));
    await storage.close();
    expect(await findingOf('keys')).toMatchObject({
      verdict: 'fail',
      finding: expect.stringContaining('under test'),
    });
  });

  it('tells a schema that is behind, which MIGRATE=never makes a fault', async () => {
    await installation.query(`delete from paretostudio.schema_migrations where id = $1`, [SCHEMA_LEVEL]);
    expect(await findingOf('schema')).toMatchObject({ verdict: 'warn' });
    expect(await findingOf('schema', { MIGRATE: 'never' })).toMatchObject({
      verdict: 'fail',
      finding: expect.stringContaining('paretostudio migrate'),
    });
  });

  it('warns of a data folder that others may write', async () => {
    chmodSync(installation.dataDir, 0o777);
    expect(await findingOf('data folder')).toMatchObject({ verdict: 'warn' });
    mkdirSync(join(installation.folder, 'fresh'));
    expect(
      await findingOf('data folder', { DATA_DIR: join(installation.folder, 'fresh/data') }),
    ).toMatchObject({ verdict: 'ok' });
  });
});
