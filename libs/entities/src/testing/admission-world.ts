import {
  CoalescingAdmission,
  type Admission,
  type AdmissionGroup,
  type AdmissionRefusal,
} from '@paretostudio/admission';
import { AdmissionPools } from '../admission/admission-pools.js';
import { admitStatements, type AdmitSql } from '../admission/admit-statements.js';
import { NOTE_KEY_FACTS } from '../admission/key-facts-notes.js';
import { PgAdmissionStore } from '../admission/pg-admission-store.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase } from './create-test-database.js';
import { seedAccount, type SeededAccount } from './seed-account.js';
import { seedKey, TEST_PEPPERS, type SeededKey } from './seed-key.js';

/** An account with its founder and one key. */
export interface Holder extends SeededAccount, SeededKey {}

/** How {@link AdmissionWorld.open} differs from production. */
export interface WorldAdmissionOptions {
  /** Another text of the statement. */
  readonly sql?: AdmitSql;
  /** A clock for each process. */
  readonly clocks?: readonly (() => Date)[];
}

/** Admission as it runs in three processes. */
export interface WorldAdmission {
  /** Admits in the process of that number, modulo three. */
  admit(process: number, key: string, cost?: number): Promise<Admission | AdmissionRefusal>;
  close(): Promise<void>;
}

/** Each stands for a process: connections and coalescing of its own. */
const PROCESSES = 3;

/**
 * One database that three processes share, with the plans `calm` (50 a day, no burst limit) and `open` (no limit that
 * a test reaches).
 */
export class AdmissionWorld {
  private constructor(
    readonly url: string,
    readonly storages: readonly Storage[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async make(): Promise<AdmissionWorld> {
    const { url, drop } = await createTestDatabase();
    const storages = await Promise.all(
      Array.from({ length: PROCESSES }, () => openStorage({ url, poolSizeMax: 5 })),
    );
    const world = new AdmissionWorld(url, storages, drop);
    await world.storage.pool.query(
      `insert into paretostudio.plans (id, title, requests_per_day, per_member, burst_per_minute, features) values
         ('calm', 'Without burst', 50, false, 1000000000, '{}'),
         ('open', 'Without limit', 2000000000, false, 1000000000, '{}')`,
    );
    return world;
  }

  /** The storage of the first process. */
  get storage(): Storage {
    const [first] = this.storages;
    if (first === undefined) {
      throw new Error('A world has processes.');
    }
    return first;
  }

  async addHolder(plan: string, requestsPerDay: number | null = null): Promise<Holder> {
    const account = await seedAccount(this.storage, { plan: plan as 'free' });
    const key = await seedKey(this.storage, { ...account, requestsPerDay });
    await this.noteFacts(key.keyId);
    return { ...account, ...key };
  }

  /** Notes what admission knows of keys, as it does by itself behind the first request. */
  async noteFacts(...keyIds: readonly string[]): Promise<void> {
    await this.storage.pool.query({ ...NOTE_KEY_FACTS, values: [keyIds] });
  }

  open({ sql, clocks }: WorldAdmissionOptions = {}): WorldAdmission {
    const statements = sql === undefined ? {} : { statements: admitStatements(sql) };
    const pools = this.storages.map(() => new AdmissionPools({ url: this.url }));
    const admissions = pools.map(
      (pool, index) =>
        new CoalescingAdmission(new PgAdmissionStore(pool, { clock: clocks?.[index], ...statements }), {
          digest: (key) => groupOf(key).digests,
          defer: setImmediate,
        }),
    );
    return {
      admit(process, key, cost = 1) {
        const admission = admissions[process % PROCESSES];
        return (
          admission?.admit({ key, cost, address: null }) ?? Promise.reject(new RangeError('No such process.'))
        );
      },
      async close() {
        await Promise.all(admissions.map((admission) => admission.close()));
        await Promise.all(pools.map((pool) => pool.close()));
      },
    };
  }

  /** What the account's meter says. */
  async metersOf(accountId: string): Promise<{ used: number; minute_used: number; day: string }> {
    const { rows } = await this.storage.pool.query(
      'select used, minute_used, day::text from paretostudio.account_meters where account_id = $1',
      [accountId],
    );
    return rows[0];
  }

  /** Resolves when a statement of admission waits for a lock. */
  async admissionWaits(): Promise<void> {
    for (let waiting = 0; waiting === 0;) {
      const { rowCount } = await this.storage.pool.query(
        `select from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and application_name like '% admission'`,
      );
      waiting = rowCount ?? 0;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.storages.map((one) => one.close()));
    await this.drop();
  }
}

/** One waiting request, as a store of admission is asked. */
export function groupOf(
  key: string,
  cost = 1,
  address: string | null = null,
  burst: 0 | 1 = 1,
): AdmissionGroup {
  const digests = TEST_PEPPERS.candidates(key).map((candidate) => candidate.digest);
  return { digests, cost, burst, address, waiting: 1 };
}

/** Counts those that were let in. */
export function countAdmitted(outcomes: readonly { readonly admitted: boolean }[]): number {
  return outcomes.filter((outcome) => outcome.admitted).length;
}
