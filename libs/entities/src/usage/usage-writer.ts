import { storableText } from '../audit/canonical-json.js';
import type { UsageRecord } from '../entities/usage-record.entity.js';
import { newId } from '../new-id.js';
import type { LastUse } from '../repositories/api-keys-repository.js';
import type { Repositories } from '../repositories/repositories.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { SightingNotebook } from './sighting-notebook.js';

type OptionalOfNewUsage =
  | 'keyId'
  | 'memberId'
  | 'connectionId'
  | 'agentId'
  | 'requestId'
  | 'clientName'
  | 'clientVersion'
  | 'protocolEra';

/** What is noted of one request; the record's id is made here. What is left out is null. */
export type NewUsageRecord = Omit<UsageRecord, 'id' | OptionalOfNewUsage> &
  Partial<Pick<UsageRecord, OptionalOfNewUsage>> & {
    /** Where the request came from; kept with the key as its last use and its network, not with the record. */
    readonly address?: string | null;
  };

/** Settings of a {@link UsageWriter}. */
export interface UsageWriterOptions {
  /** Most records that wait to be written; one more is dropped. Default 20,000. */
  readonly queueLengthMax?: number;
  /** Most records in one statement; default 500. */
  readonly batchLengthMax?: number;
  /** How often what waits is written; default 1,000. */
  readonly intervalMs?: number;
}

/** How often at most a key's last use is written. */
const LAST_USE_PRECISION_MS = 60_000;

/** Keys whose last written use is remembered; past it, all are forgotten and written once more. */
const LAST_USES_MAX = 50_000;

const TEXT_LENGTH_MAX = { action: 128, outcome: 64, requestId: 128, clientName: 128, clientVersion: 64 };

/**
 * Writes usage records, the last uses of keys and what keys are seen with, behind the requests that they tell of.
 *
 * Bounded, and never in a request's way: what does not fit is dropped and counted. During an outage records wait and
 * are tried again; what was written twice is kept once. Only what waits when the process is killed is lost.
 */
export class UsageWriter {
  readonly #options: Required<UsageWriterOptions>;
  readonly #repositories: Repositories;
  readonly #queue: UsageRecord[] = [];
  readonly #lastUses = new Map<string, LastUse>();
  readonly #writtenUseAtMs = new Map<string, number>();
  readonly #sightings = new SightingNotebook();
  readonly #timer: NodeJS.Timeout;
  #droppedCount = 0;
  #flushing: Promise<void> | null = null;

  /** Use `Storage.usageWriter`. */
  constructor(repositories: Repositories, options: UsageWriterOptions = {}) {
    this.#repositories = repositories;
    this.#options = {
      queueLengthMax: options.queueLengthMax ?? 20_000,
      batchLengthMax: options.batchLengthMax ?? 500,
      intervalMs: options.intervalMs ?? 1_000,
    };
    this.#timer = setInterval(() => void (this.#flushing ?? this.flush()), this.#options.intervalMs);
    this.#timer.unref();
  }

  /** Records that were dropped since the start, because the queue was full or the database refused them. For a metric. */
  get droppedCount(): number {
    return this.#droppedCount;
  }

  /** Records that wait to be written. For a metric. */
  get queueLength(): number {
    return this.#queue.length;
  }

  /** Takes a record to be written soon. Returns at once and never throws. */
  record({ address, ...usage }: NewUsageRecord): void {
    if (this.#queue.length >= this.#options.queueLengthMax) {
      this.#droppedCount += 1;
      return;
    }
    const record = recordOf(usage);
    this.#queue.push(record);
    if (record.keyId !== null) {
      this.#noteUse({ keyId: record.keyId, at: record.at, address: address ?? null });
      this.#sightings.note(record, address ?? null);
    }
  }

  /** Writes what waits at this moment. Never rejects: what an outage keeps from being written waits on. */
  async flush(): Promise<void> {
    // One that is under way may have begun before the newest record came.
    await this.#flushing;
    this.#flushing ??= this.#writeAll().finally(() => {
      this.#flushing = null;
    });
    await this.#flushing;
  }

  /** Stops the clock and writes what waits; what cannot be written by now is dropped. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
    this.#droppedCount += this.#queue.splice(0).length;
  }

  #noteUse(use: LastUse): void {
    const writtenAtMs = this.#writtenUseAtMs.get(use.keyId);
    if (writtenAtMs === undefined || use.at.getTime() - writtenAtMs >= LAST_USE_PRECISION_MS) {
      this.#lastUses.set(use.keyId, use);
    }
  }

  async #writeAll(): Promise<void> {
    let left = this.#queue.length;
    while (left > 0) {
      const batch = this.#queue.slice(0, Math.min(left, this.#options.batchLengthMax));
      if (!(await this.#write(batch))) {
        return;
      }
      this.#queue.splice(0, batch.length);
      left -= batch.length;
    }
    await this.#writeLastUses();
    await this.#writeSightings();
  }

  /** Answers false when the database did not answer. A batch that it refuses is written one by one. */
  async #write(batch: readonly UsageRecord[]): Promise<boolean> {
    try {
      await this.#repositories.usageRecords.insertMany(batch);
      return true;
    } catch (error) {
      if (error instanceof StorageUnavailableError) {
        return false;
      }
      if (batch.length === 1) {
        this.#droppedCount += 1;
        return true;
      }
      for (const record of batch) {
        if (!(await this.#write([record]))) {
          return false;
        }
      }
      return true;
    }
  }

  async #writeLastUses(): Promise<void> {
    const uses = [...this.#lastUses.values()];
    this.#lastUses.clear();
    if (uses.length === 0) {
      return;
    }
    if (this.#writtenUseAtMs.size + uses.length > LAST_USES_MAX) {
      this.#writtenUseAtMs.clear();
    }
    for (const use of uses) {
      this.#writtenUseAtMs.set(use.keyId, use.at.getTime());
    }
    // Coarse by promise: one that is lost to an outage is noted again with the next use after a minute.
    const held = new Set(await this.#repositories.apiKeys.touchLastUsed(uses).catch(() => []));
    this.#keepForNext(uses.filter(({ keyId }) => held.has(keyId)));
  }

  /** Keys are held for a moment at their very first use, when what is known of them is noted: nothing else may follow. */
  #keepForNext(uses: readonly LastUse[]): void {
    for (const use of uses) {
      this.#writtenUseAtMs.delete(use.keyId);
      if (!this.#lastUses.has(use.keyId)) this.#lastUses.set(use.keyId, use);
    }
  }

  async #writeSightings(): Promise<void> {
    const sightings = this.#sightings.take();
    // Nothing waits for them: those that are lost are noted again when they are next seen.
    await this.#repositories.keySightings.note(sightings).catch(() => this.#sightings.giveBack(sightings));
  }
}

function recordOf(usage: Omit<NewUsageRecord, 'address'>): UsageRecord {
  return {
    ...usage,
    id: newId(),
    keyId: usage.keyId ?? null,
    memberId: usage.memberId ?? null,
    connectionId: usage.connectionId ?? null,
    agentId: usage.agentId ?? null,
    action: fitting('action', usage.action),
    outcome: fitting('outcome', usage.outcome),
    durationMs: Math.max(0, Math.round(usage.durationMs)),
    requestId: fittingOrNull('requestId', usage.requestId),
    clientName: fittingOrNull('clientName', usage.clientName),
    clientVersion: fittingOrNull('clientVersion', usage.clientVersion),
    protocolEra: usage.protocolEra ?? null,
  };
}

/** Cuts what a client sent to what the column holds. */
function fitting(column: keyof typeof TEXT_LENGTH_MAX, text: string): string {
  return storableText(text.slice(0, TEXT_LENGTH_MAX[column]));
}

function fittingOrNull(column: keyof typeof TEXT_LENGTH_MAX, text: string | null | undefined): string | null {
  return text == null ? null : fitting(column, text);
}
