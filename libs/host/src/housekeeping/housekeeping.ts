import type { Repositories } from '@paretostudio/entities';
import { type ResealedCredentials, UNISSUED_APP_SECONDS } from '@paretostudio/studio';
import type { Logger } from '../logging/logger.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const INTERVAL_MS = 60 * 60 * 1000;
/** Days that an event of the payment provider is known by: it delivers one again for a few days at most. */
const BILLING_EVENT_DAYS = 30;
/** Days that a notice is kept, and a message to an endpoint. */
const NOTICE_DAYS = 90;
const WEBHOOK_DELIVERY_DAYS = 30;
/** Days that an invitation is kept after its last end; the audit log tells of it for ever. */
const INVITATION_DAYS = 90;
/** Rows that one statement deletes: short statements keep admission fast. */
const BATCH = 5_000;
/** Statements of one round; what is left waits for the next. */
const BATCHES_MAX = 200;

/** Most partitions that usage records are kept in: with each, whoever asks for all records takes longer to plan. */
const USAGE_PARTITIONS_MAX = 100;

/** Most days of usage that one round sums up: after an upgrade there are many, and one a day from then on. */
const SUMMED_DAYS_MAX = 50;

/** What a round deleted. */
export interface SweptRows {
  readonly sessions: number;
  readonly idempotencyKeys: number;
  readonly confirmations: number;
  readonly relayStates: number;
  readonly signInTokens: number;
  readonly billingEvents: number;
  readonly oauthArtefacts: number;
  readonly oauthClients: number;
  readonly unissuedApps: number;
  readonly usageRecords: number;
  readonly keySightings: number;
  readonly notices: number;
  readonly webhookDeliveries: number;
  readonly invitations: number;
}

type SweptRepositories = Pick<
  Repositories,
  | 'sessions'
  | 'idempotencyKeys'
  | 'confirmations'
  | 'relayStates'
  | 'signInTokens'
  | 'billing'
  | 'oauthArtefacts'
  | 'oauthClients'
  | 'connectedApps'
  | 'usageRecords'
  | 'usagePartitions'
  | 'usageDaySums'
  | 'keySightings'
  | 'notices'
  | 'webhookDeliveries'
  | 'invitations'
>;

/** What {@link Housekeeping} is told. */
export interface HousekeepingOptions {
  readonly usageRetentionDays: number;
  readonly clock: () => Date;
  readonly logger: Logger;
  /** Moves credentials of connections that lie under older keys to the newest. */
  readonly reseal: () => Promise<ResealedCredentials>;
}

/**
 * Makes, once an hour, the partitions that usage records of the next days need, sums up the days that are over, and
 * deletes what nobody needs any more: ended sessions, old idempotency keys, expired confirmations and states of questions,
 * tokens of signing in, what the authorization server kept for a while, old notices, messages to endpoints and
 * invitations, usage and what keys were seen with past the retention of usage.
 *
 * Moves credentials to the newest key, at the start too: whoever changed `CREDENTIAL_KEYS` did it for that.
 */
export class Housekeeping {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly repositories: SweptRepositories,
    private readonly options: HousekeepingOptions,
  ) {}

  /** Makes partitions and moves credentials now, and begins the rounds; the first comes an hour from now. */
  start(): void {
    const prepare = () => this.preparePartitions();
    const reseal = () => this.resealCredentials();
    this.#run(prepare, reseal);
    this.#timer = setInterval(
      () =>
        this.#run(
          prepare,
          () => this.dropPartitions(),
          () => this.sweep(),
          () => this.addUpUsage(),
          reseal,
        ),
      INTERVAL_MS,
    );
    this.#timer.unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** Makes the partitions of usage records for the next days: one a day, or fewer where they are kept for long. */
  async preparePartitions(): Promise<void> {
    const daysEach = Math.ceil(this.options.usageRetentionDays / USAGE_PARTITIONS_MAX);
    await this.repositories.usagePartitions.prepare(daysEach);
  }

  /** Drops the partitions in which no record is kept any longer, with the sums of their days; answers how many. */
  async dropPartitions(): Promise<number> {
    const before = this.#usageKeptSince();
    const { usagePartitions, usageDaySums } = this.repositories;
    const dropped = await usagePartitions.dropBefore(before);
    await inBatches(() => usageDaySums.deleteBefore(before, BATCH));
    return dropped;
  }

  /** Sums up the days of usage that are over, for reports; answers how many days of accounts. */
  async addUpUsage(): Promise<number> {
    return this.repositories.usageDaySums.addUp(this.options.clock(), SUMMED_DAYS_MAX);
  }

  /** Deletes what can go, row by row. */
  async sweep(): Promise<SweptRows> {
    const now = this.options.clock();
    const before = this.#usageKeptSince();
    const sessions = await this.repositories.sessions.deleteExpired(now);
    const idempotencyKeys = await this.repositories.idempotencyKeys.deleteExpired(now);
    const confirmations = await this.repositories.confirmations.deleteExpired(now);
    const relayStates = await this.repositories.relayStates.deleteExpired(now);
    const signInTokens = await this.repositories.signInTokens.deleteExpired(now);
    const eventsBefore = new Date(now.getTime() - BILLING_EVENT_DAYS * DAY_MS);
    const billingEvents = await this.repositories.billing.deleteEventsBefore(eventsBefore);
    const { usageRecords, keySightings, oauthArtefacts, oauthClients, connectedApps } = this.repositories;
    const { notices, webhookDeliveries } = this.repositories;
    const noticesBefore = new Date(now.getTime() - NOTICE_DAYS * DAY_MS);
    const messagesBefore = new Date(now.getTime() - WEBHOOK_DELIVERY_DAYS * DAY_MS);
    const invitedBefore = new Date(now.getTime() - INVITATION_DAYS * DAY_MS);
    const unissuedBefore = new Date(now.getTime() - UNISSUED_APP_SECONDS * 1000);
    return {
      sessions,
      idempotencyKeys,
      confirmations,
      relayStates,
      signInTokens,
      billingEvents,
      oauthArtefacts: await inBatches(() => oauthArtefacts.deleteExpired(now, BATCH)),
      oauthClients: await oauthClients.deleteExpired(now),
      unissuedApps: await inBatches(() => connectedApps.deleteUnissued(unissuedBefore, BATCH)),
      usageRecords: await inBatches(() => usageRecords.deleteBefore(before, BATCH)),
      keySightings: await inBatches(() => keySightings.deleteUnseenSince(before, BATCH)),
      notices: await inBatches(() => notices.deleteBefore(noticesBefore, BATCH)),
      webhookDeliveries: await inBatches(() => webhookDeliveries.deleteBefore(messagesBefore, BATCH)),
      invitations: await this.repositories.invitations.deleteExpired(invitedBefore),
    };
  }

  /** Moves credentials to the newest key; writes a line where some were moved, and a warning where some are lost. */
  async resealCredentials(): Promise<void> {
    const { resealed, lost } = await this.options.reseal();
    const { logger } = this.options;
    if (resealed > 0) logger.info({ resealed }, 'credentials were moved to the newest key');
    if (lost > 0) {
      logger.warn(
        { lost },
        'credentials of connections or secrets of webhooks do not open under any key of CREDENTIAL_KEYS; put the key back, or enter them again',
      );
    }
  }

  #usageKeptSince(): Date {
    return new Date(this.options.clock().getTime() - this.options.usageRetentionDays * DAY_MS);
  }

  /** After the round under way, one task after the other; one that fails keeps no other from being done. */
  #run(...tasks: readonly (() => Promise<unknown>)[]): void {
    for (const task of tasks) {
      this.#running = this.#running
        .then(task)
        .catch((error: unknown) =>
          this.options.logger.warn(
            { err: error },
            'a task of housekeeping failed; it is tried again in an hour',
          ),
        );
    }
  }
}

/** Repeats a statement that deletes at most {@link BATCH} rows until it finds fewer. */
async function inBatches(deleteSome: () => Promise<number>): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const count = await deleteSome();
    deleted += count;
    if (count < BATCH) break;
  }
  return deleted;
}
