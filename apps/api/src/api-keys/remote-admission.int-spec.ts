import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from '@paretostudio/admission';
import { describeAdmission } from '@paretostudio/admission/testing';
import { RemoteAdmission, type RemoteAdmissionOptions } from '@paretostudio/api-client';
import { StorageWorld } from '@paretostudio/entities/testing';
import { createTestParts, type TestParts } from '@paretostudio/host/testing';
import type { PlanId } from '@paretostudio/quotas';
import { Studio } from '@paretostudio/studio';
import { createApp } from '../bootstrap/create-app.js';

/** What one service may do: the least that a service needs. */
const SERVICE_PERMISSIONS = { self: ['verify_api_key'] };

/** A server that listens, whose clock for presented keys is that of a world. */
class ListeningServer {
  readonly world: StorageWorld;
  /** Connections that were made to it. */
  connections = 0;

  private constructor(
    private readonly testParts: TestParts,
    readonly app: NestFastifyApplication,
    world: StorageWorld,
  ) {
    this.world = world;
    app.getHttpServer().on('connection', () => (this.connections += 1));
  }

  static async start(): Promise<ListeningServer> {
    const testParts = await createTestParts();
    const { storage, context, ...parts } = testParts.parts;
    const world = new StorageWorld(storage, context.peppers, new Date());
    const admission = storage.admission(context.peppers, { clock: () => world.now });
    const judging = { ...context, admission };
    const app = await createApp({ ...parts, storage, context: judging, studio: new Studio(judging) });
    await app.listen(0, '127.0.0.1');
    return new ListeningServer(testParts, app, world);
  }

  get storage() {
    return this.testParts.parts.storage;
  }

  get baseUrl(): string {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Makes a service of an account, with a key of its own. */
  async service(
    account: { readonly accountId: string; readonly founderId: string },
    options: Partial<RemoteAdmissionOptions> = {},
    permissions: Record<string, string[]> = SERVICE_PERMISSIONS,
  ) {
    const { accountId, founderId: memberId } = account;
    const own = await this.world.addKey({ accountId, memberId, permissions });
    const remote = new RemoteAdmission({ baseUrl: this.baseUrl, key: own.key, ...options });
    return { ...own, remote };
  }

  /** Holds the account's meters, so that whatever counts has to wait, until the answer is called. */
  async hold(accountId: string): Promise<() => Promise<void>> {
    const client = await this.storage.pool.connect();
    await client.query('begin');
    await client.query('select from paretostudio.account_meters where account_id = $1 for update', [
      accountId,
    ]);
    return async () => {
      await client.query('rollback');
      client.release();
    };
  }

  /** Resolves when a statement of admission waits for a row. */
  async admissionWaits(): Promise<void> {
    for (let waiting = 0; waiting === 0;) {
      const { rowCount } = await this.storage.pool.query(
        `select from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and application_name like '% admission'`,
      );
      waiting = rowCount ?? 0;
    }
  }

  async used(accountId: string) {
    const { rows } = await this.storage.pool.query(
      'select used, minute_used from paretostudio.account_meters where account_id = $1',
      [accountId],
    );
    return rows[0] as { used: number; minute_used: number };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.testParts.close();
  }
}

let server: ListeningServer;
beforeAll(async () => {
  server = await ListeningServer.start();
});
beforeEach(() => {
  server.world.now = new Date('2026-11-22T12:00:30.000Z');
});
afterAll(() => server.close());

/** Each account has a service of its own; a key is asked about by the service of the account that it was made in. */
class Services implements AdmissionPort {
  readonly byAccount = new Map<string, RemoteAdmission>();
  readonly accountOf = new Map<string, string>();

  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    const [first] = this.byAccount.keys();
    const remote = this.byAccount.get(this.accountOf.get(request.key) ?? first ?? '');
    return remote?.admit(request) ?? Promise.reject(new RangeError('There is no account yet.'));
  }
}

describeAdmission('RemoteAdmission, asking a server that listens', (at) => {
  const { world } = server;
  world.now = at;
  const services = new Services();
  const remember = <Made extends { key: string }>(made: Made, accountId: string): Made => {
    services.accountOf.set(made.key, accountId);
    return made;
  };
  const accountOfKey = new Map<string, string>();
  return {
    admission: services,
    isOutWithItsAccount: true,
    setClock: (now) => world.setClock(now),
    async addAccount(plan: PlanId) {
      const account = await world.addAccount(plan);
      services.byAccount.set(account.accountId, (await server.service(account)).remote);
      return account;
    },
    addMember: (accountId, role) => world.addMember(accountId, role),
    async addKey(options) {
      const made = await world.addKey(options);
      accountOfKey.set(made.keyId, options.accountId);
      return remember(made, options.accountId);
    },
    async rotateKey(keyId) {
      return remember(await world.rotateKey(keyId), accountOfKey.get(keyId) ?? '');
    },
    revokeKey: (keyId) => world.revokeKey(keyId),
    setPermissions: (keyId, permissions) => world.setPermissions(keyId, permissions),
    setPlan: (accountId, plan) => world.setPlan(accountId, plan),
    suspendAccount: (accountId) => world.suspendAccount(accountId),
    resumeAccount: (accountId) => world.resumeAccount(accountId),
    setRole: (memberId, role) => world.setRole(memberId, role),
    suspendMember: (memberId) => world.suspendMember(memberId),
    removeMember: (memberId) => world.removeMember(memberId),
    async close() {
      await Promise.all([...services.byAccount.values()].map((remote) => remote.close()));
    },
  };
});

/** An account with a service and a key that is presented to it. */
async function holder(plan: PlanId, options: Partial<RemoteAdmissionOptions> = {}) {
  const account = await server.world.addAccount(plan);
  const { accountId, founderId: memberId } = account;
  const presented = await server.world.addKey({ accountId, memberId });
  return { ...account, ...presented, service: await server.service(account, options) };
}

const countAdmitted = (outcomes: readonly { readonly admitted: boolean }[]) =>
  outcomes.filter(({ admitted }) => admitted).length;

describe('a service that asks a server', () => {
  const FREE = { cost: 0, burst: 0, address: null } as const;

  it('lets in exactly the limit of 1,000 alike requests at once, over several services', async () => {
    const one = await holder('free');
    const others = await Promise.all([server.service(one), server.service(one)]);
    const remotes = [one.service, ...others].map(({ remote }) => remote);
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        remotes[index % 3]!.admit({ ...FREE, key: one.key, cost: 1 }),
      ),
    );
    expect(countAdmitted(outcomes)).toBe(50);
    const used = outcomes.flatMap((outcome) => (outcome.admitted ? [outcome.quotas[0]?.used] : []));
    expect(used.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(await server.used(one.accountId)).toEqual({ used: 50, minute_used: 0 });
  });

  it('lets nothing in that was sent after a revocation was answered, while calls are under way', async () => {
    const { key, keyId, service } = await holder('pro', { callsInFlightMax: 4 });
    let isRevoked = false;
    let admittedBefore = 0;
    let admittedAfter = 0;
    const asking = Promise.all(
      Array.from({ length: 40 }, async () => {
        for (let more = 10; more > 0; more -= isRevoked ? 1 : 0) {
          const wasRevoked = isRevoked;
          const { admitted } = await service.remote.admit({ ...FREE, key });
          if (wasRevoked) admittedAfter += admitted ? 1 : 0;
          else admittedBefore += admitted ? 1 : 0;
        }
      }),
    );
    while (admittedBefore < 100) await service.remote.admit({ ...FREE, key });
    await server.world.revokeKey(keyId);
    isRevoked = true;
    await asking;
    expect(admittedAfter).toBe(0);
    expect(await service.remote.admit({ ...FREE, key })).toMatchObject({ code: 'api_key_revoked', keyId });
  });

  it('spends neither day nor burst of its own account by asking, and is served when both are spent', async () => {
    const { key, accountId, service } = await holder('free');
    for (let count = 0; count < 70; count++) await service.remote.admit({ ...FREE, key });
    expect(await server.used(accountId)).toEqual({ used: 0, minute_used: 0 });
    await service.remote.admit({ ...FREE, key, cost: 50 });
    await Promise.all(Array.from({ length: 60 }, () => service.remote.admit({ ...FREE, key, burst: 1 })));
    expect(await server.used(accountId)).toEqual({ used: 50, minute_used: 60 });
    expect(await service.remote.admit({ ...FREE, key })).toMatchObject({ admitted: true });
  });

  it('is told of a key of another account what it is told of one that nobody has', async () => {
    const [ours, theirs] = [await holder('free'), await holder('free')];
    expect(await ours.service.remote.admit({ ...FREE, key: theirs.key, cost: 1 })).toMatchObject({
      code: 'invalid_api_key',
      keyId: null,
      accountId: null,
    });
    expect(await server.used(theirs.accountId)).toEqual({ used: 0, minute_used: 0 });
  });

  it('is out, with a word about it, while its own key is revoked or may not verify', async () => {
    const { key, accountId, founderId, service } = await holder('free');
    const refused = (message: RegExp) =>
      expect.objectContaining({
        name: 'AdmissionUnavailableError',
        message: expect.stringMatching(message),
      });
    const other = await server.service({ accountId, founderId }, {}, { self: ['get_*'] });
    await expect(other.remote.admit({ ...FREE, key })).rejects.toEqual(
      refused(/403 permission_denied.*verify_api_key/),
    );
    await server.world.setPermissions(service.keyId, { self: ['get_*'] });
    await expect(service.remote.admit({ ...FREE, key })).rejects.toEqual(refused(/403 permission_denied/));
    await server.world.setPermissions(service.keyId, SERVICE_PERMISSIONS);
    expect((await service.remote.admit({ ...FREE, key })).admitted).toBe(true);
    await server.world.revokeKey(service.keyId);
    await expect(service.remote.admit({ ...FREE, key })).rejects.toEqual(refused(/401 api_key_revoked/));
  });

  it('is out for those whose connections end in mid-call, whom nobody lets in, and goes on with the next', async () => {
    const { key, accountId, service } = await holder('pro');
    const release = await server.hold(accountId);
    const cut = Promise.allSettled(
      Array.from({ length: 20 }, () => service.remote.admit({ ...FREE, key, cost: 1 })),
    );
    await server.admissionWaits();
    server.app.getHttpServer().closeAllConnections();
    for (const outcome of await cut) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'AdmissionUnavailableError' } });
    }
    await release();
    expect((await service.remote.admit({ ...FREE, key })).admitted).toBe(true);
  });

  it('is out in time for those who ask a server that is slow, and answers others meanwhile', async () => {
    const { key, accountId, service } = await holder('pro', { timeoutMs: 80 });
    const release = await server.hold(accountId);
    await expect(service.remote.admit({ ...FREE, key, cost: 1 })).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
      message: expect.stringContaining('within 80 ms'),
    });
    await release();
    const { service: free, key: other } = await holder('pro');
    expect((await free.remote.admit({ ...FREE, key: other, cost: 1 })).admitted).toBe(true);
  });

  it('keeps its connections: two at most for each call that may be under way, however many calls there are', async () => {
    const { key, service } = await holder('pro', { callsInFlightMax: 3 });
    const before = server.connections;
    for (let round = 0; round < 5; round++) {
      const keys = Array.from({ length: 12 }, (_, index) => `${key}${index}`);
      await Promise.all(keys.map((one) => service.remote.admit({ ...FREE, key: one })));
    }
    expect(server.connections - before).toBeLessThanOrEqual(6);
  });
});

describe('a service whose server is not there', () => {
  it('is out, and says where to look', async () => {
    const gone = await ListeningServer.start();
    const { baseUrl } = gone;
    await gone.close();
    const remote = new RemoteAdmission({ baseUrl, key: 'psk_of-the-service' });
    await expect(remote.admit({ key: 'psk_presented', cost: 0, address: null })).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});
