import { CoalescingAdmission, type CoalescingOptions } from '@paretostudio/admission';
import type { PepperRing } from '@paretostudio/key-crypto';
import type { QuotaStore } from '@paretostudio/quotas';
import pg, { type Pool } from 'pg';
import { QueryRunnerAlreadyReleasedError, type DataSource } from 'typeorm';
import { AdmissionPools } from '../admission/admission-pools.js';
import { openCountingPool } from '../admission/open-counting-pool.js';
import { DigestMover } from '../digests/digest-mover.js';
import { MovingAdmission } from '../digests/moving-admission.js';
import { PgAdmissionStore } from '../admission/pg-admission-store.js';
import { PgQuotaStore } from '../quotas/pg-quota-store.js';
import { poolOf } from '../repositories/prepared.js';
import { makeRepositories, type Repositories } from '../repositories/repositories.js';
import { UsageWriter, type UsageWriterOptions } from '../usage/usage-writer.js';
import { connectionSettings } from './connection-settings.js';
import { dropStuckConnections } from './drop-stuck-connections.js';
import type { StorageOptions } from './storage-options.js';
import { StorageUnavailableError } from './storage-unavailable-error.js';
import { isTransient, translateError } from './translate-error.js';

/** How often a transaction is begun in all, when others keep getting in its way. */
const ATTEMPTS_MAX = 4;

/** Longest answer to a look at the database's health; past it, the database counts as down. */
const WATCH_TIMEOUT_MS = 2_000;

/** How long the connection for that is kept: a scrape comes every half a minute, or oftener. */
const WATCH_IDLE_MS = 60_000;

/** Settings of {@link Storage.admission}. */
export type StorageAdmissionOptions = Omit<CoalescingOptions, 'digest'> & {
  /** A clock for tests, in place of the database's. */
  readonly clock?: () => Date;
};

/** One database of the product, connected: its repositories, its transactions, and admission on top of it. */
export class Storage {
  /** The repositories without a transaction: each call stands for itself. */
  readonly repositories: Repositories;
  /** The pool of `pg` that the repositories use. */
  readonly pool: Pool;
  /** One connection to look at the database's health on, which no request can take. */
  readonly watch: Pool;
  readonly #options: StorageOptions;
  readonly #closing: (() => Promise<void>)[] = [];
  #pinging: Promise<void> | null = null;

  /** Use {@link openStorage}; the data source is connected already. */
  constructor(
    readonly dataSource: DataSource,
    options: StorageOptions,
  ) {
    this.#options = options;
    this.repositories = makeRepositories(dataSource.manager);
    this.pool = poolOf(dataSource.manager);
    dropStuckConnections(this.pool);
    this.watch = openWatch(options);
  }

  /**
   * Runs work in one transaction (READ COMMITTED): all of it is kept, or nothing.
   *
   * When the server ends it for a deadlock, the work is run again from its start, a few times; so it must do nothing
   * but use the repositories given to it. Locks are taken in the order of `docs/0003-lock-order.md`.
   *
   * @throws {@link StorageUnavailableError} On an outage; {@link StorageConflictError} when a constraint was met;
   *   otherwise what the work throws. Nothing was kept, unless the connection broke while committing: then that is
   *   unknown.
   */
  async transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', (manager) =>
          work(makeRepositories(manager)),
        );
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !isTransient(error)) {
          throw lostConnection(error) ?? translateError(error);
        }
      }
    }
  }

  /**
   * Makes the admission of requests by their keys, on at most three connections of its own.
   *
   * @param peppers - Keys are looked up under every pepper of the ring. Those that are admitted come under the newest,
   *   behind their requests.
   * @returns It belongs to this storage and is closed with it.
   */
  admission(peppers: PepperRing, options: StorageAdmissionOptions = {}): CoalescingAdmission {
    const { clock, ...coalescing } = options;
    const pools = new AdmissionPools(this.#options, coalescing.batchesInFlightMax);
    const store = new PgAdmissionStore(pools, { clock });
    const settings: CoalescingOptions = {
      defer: setImmediate,
      ...coalescing,
      digest: (key) => peppers.candidates(key).map((candidate) => candidate.digest),
    };
    const admission =
      peppers.ids.length === 1
        ? new CoalescingAdmission(store, settings)
        : new MovingAdmission(store, settings, new DigestMover(this.repositories.apiKeys, peppers));
    this.#closing.push(
      () => admission.close(),
      () => pools.close(),
    );
    return admission;
  }

  /**
   * Makes a store for meters of any subject, exact over all processes, on at most two connections of its own, which are
   * opened when it is used first. It belongs to this storage.
   */
  quotaStore(): QuotaStore {
    const pool = openCountingPool(this.#options, { purpose: 'quotas', max: 2, min: 0 });
    this.#closing.push(() => pool.end());
    return new PgQuotaStore(pool);
  }

  /** Makes a writer of usage records. It belongs to this storage, which flushes it when it closes. */
  usageWriter(options: UsageWriterOptions = {}): UsageWriter {
    const writer = new UsageWriter(this.repositories, options);
    this.#closing.push(() => writer.close());
    return writer;
  }

  /**
   * Asks the database for a sign of life, on a connection that no request can take. Who asks while somebody else is
   * waiting for one is told the same: however many ask, the database is asked once at a time.
   *
   * @throws {@link StorageUnavailableError} If there is none.
   */
  ping(): Promise<void> {
    this.#pinging ??= this.#askForSign().finally(() => (this.#pinging = null));
    return this.#pinging;
  }

  async #askForSign(): Promise<void> {
    try {
      await this.watch.query('select 1');
    } catch (error) {
      throw translateError(error);
    }
  }

  /** Lets admission finish, flushes the usage writers and ends every connection. Call it once, last. */
  async close(): Promise<void> {
    for (const close of this.#closing.splice(0)) {
      await close();
    }
    await Promise.all([this.watch.end(), this.dataSource.destroy()]);
  }
}

function openWatch(options: StorageOptions): Pool {
  const pool = new pg.Pool({
    ...connectionSettings({
      ...options,
      statementTimeoutMs: WATCH_TIMEOUT_MS,
      connectTimeoutMs: WATCH_TIMEOUT_MS,
    }),
    max: 1,
    idleTimeoutMillis: WATCH_IDLE_MS,
  });
  // An idle connection that breaks is replaced; whoever asks next is told if that fails too.
  pool.on('error', () => undefined);
  return pool;
}

/** TypeORM takes a broken connection from its transaction at once, and tells the next statement only that it is gone. */
function lostConnection(error: unknown): StorageUnavailableError | null {
  return error instanceof QueryRunnerAlreadyReleasedError
    ? new StorageUnavailableError('The connection of the transaction is lost.', { cause: error })
    : null;
}
