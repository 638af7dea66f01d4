import { migrate, openStorage, type Storage } from '@paretostudio/entities';
import { join } from 'node:path';
import { OwnPostgres } from '../../../src/harness/own-postgres.js';
import { temporaryFolder } from '../../../src/harness/temporary-folder.js';
import { waitUntil } from '../../../src/harness/wait-until.js';
import type { InspectAnswer } from '../model/answer.js';
import { LIMITS } from '../model/limits.js';
import { WORKERS } from './make-plan.js';
import { SimulatedAccount } from './simulated-account.js';
import { WorkerProcess, type Safeguard } from './worker-process.js';

const SETTINGS = {
  // A process that crashes loses nothing that the operating system has: as exact as on a disk, and faster.
  fsync: 'off',
  // A deadlock is found before the short waits of admission end by themselves.
  deadlock_timeout: '10ms',
};

/** Holds every change open for up to 25 ms right before its end, so that others meet it half done. */
const SLOW_CHANGES = `
  create function hold_a_moment() returns trigger language plpgsql as $$
    begin perform pg_sleep(random() * 0.025); return new; end $$;
  create trigger hold_a_moment before insert on paretostudio.audit_events
    for each row execute function hold_a_moment()`;

/** A PostgreSQL of its own and the workers on it, for many histories. */
export class SimulationWorld {
  /** What went wrong in a worker beside its answers. */
  readonly errors: Error[] = [];
  /** The workers by number; null while one is replaced. */
  readonly workers: (WorkerProcess | null)[] = [];
  #started = 0;

  private constructor(
    private readonly postgres: OwnPostgres,
    private readonly storage: Storage,
  ) {}

  static async start(): Promise<SimulationWorld> {
    const postgres = await OwnPostgres.start(join(temporaryFolder(), 'postgres'), SETTINGS);
    await migrate(postgres.url);
    for (const [id, { requestsPerDay, burstPerMinute }] of Object.entries(LIMITS)) {
      await postgres.query(
        'update paretostudio.plans set requests_per_day = $2, burst_per_minute = $3 where id = $1',
        [id, requestsPerDay, burstPerMinute],
      );
    }
    await postgres.query(SLOW_CHANGES);
    const world = new SimulationWorld(postgres, await openStorage({ url: postgres.url, poolSizeMax: 2 }));
    await Promise.all(Array.from({ length: WORKERS }, (_, number) => world.#startWorker(number)));
    return world;
  }

  async makeAccounts(count: number): Promise<SimulatedAccount[]> {
    return Promise.all(Array.from({ length: count }, () => SimulatedAccount.make(this.storage)));
  }

  /** Ends a worker in the middle of what it does, and starts another. */
  async replaceWorker(number: number): Promise<void> {
    const worker = this.workers[number] ?? null;
    if (worker === null) return;
    this.workers[number] = null;
    await worker.kill();
    await this.#connectionsAreGone(worker.name);
    worker.giveUp();
    await this.#startWorker(number);
  }

  /** Ends PostgreSQL at once and starts it again, which recovers what was committed. */
  async crashPostgres(): Promise<void> {
    await this.postgres.crash();
    await this.postgres.restart();
  }

  /** Takes a safeguard out of all workers, or puts all back. */
  breakSafeguard(safeguard: Safeguard | null): void {
    for (const worker of this.workers) worker?.breakSafeguard(safeguard);
  }

  /** Lets PostgreSQL answer before it has written down what it committed; or not, as ever. */
  async promiseTooMuch(isOn: boolean): Promise<void> {
    await this.postgres.query(`alter system set synchronous_commit = ${isOn ? 'off' : 'on'}`);
    await this.postgres.query('select pg_reload_conf()');
  }

  /** Reads the rows of an account. */
  async inspect(account: SimulatedAccount): Promise<InspectAnswer> {
    const [meters] = await this.postgres.query<Omit<InspectAnswer, 'kind' | 'keyDays' | 'isChainWhole'>>(
      `select case when isfinite(day) then day - date '1970-01-01' else 0 end as day, used,
         minute::integer, minute_used as "minuteUsed",
         (select count(*)::integer from paretostudio.audit_events e where e.account_id = m.account_id) as "auditEvents"
       from paretostudio.account_meters m where account_id = $1`,
      [account.id],
    );
    if (meters === undefined) throw new Error('An account has no meters.');
    const { valid } = await this.storage.repositories.auditEvents.verifyChain(account.id);
    return { kind: 'inspected', ...meters, keyDays: await this.#keyDaysOf(account), isChainWhole: valid };
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker?.kill()));
    await this.storage.close();
    await this.postgres.stop();
  }

  async #keyDaysOf(account: SimulatedAccount): Promise<InspectAnswer['keyDays']> {
    const numbers = new Map([...account.keys].map(([number, { id }]) => [id, number]));
    const moved = await this.postgres.query<{ id: string; window: number; used: number }>(
      `select id, day - date '1970-01-01' as window, used from paretostudio.key_meters
       where account_id = $1 and isfinite(day)`,
      [account.id],
    );
    return Object.fromEntries(moved.map(({ id, window, used }) => [numbers.get(id) ?? id, { window, used }]));
  }

  async #startWorker(number: number): Promise<void> {
    const name = `worker ${(this.#started += 1)}`;
    this.workers[number] = await WorkerProcess.start(this.postgres.url, name, (error) =>
      this.errors.push(error),
    );
  }

  /** A statement that was sent goes on without the one who sent it, until its connection is seen to be closed. */
  async #connectionsAreGone(name: string): Promise<void> {
    await waitUntil(`the connections of ${name} end`, async () => {
      const left = await this.postgres.query('select from pg_stat_activity where application_name like $1', [
        `${name}%`,
      ]);
      return left.length === 0;
    });
  }
}
