import { setTimeout as delay } from 'node:timers/promises';
import type { PepperRing } from '@paretostudio/key-crypto';
import type { ApiKeysRepository } from '../repositories/api-keys-repository.js';
import type { DigestMove } from './move-digests.js';

/** How long a key that was looked at is left alone: longer than anybody holds one, so that none is passed over twice. */
const AGAIN_MS = 600_000;
/** Keys that are remembered as looked at; past it, all are forgotten and looked at once more. */
const LOOKED_AT_MAX = 50_000;
/** Keys that wait to be moved; one more is passed over, until it is used again. */
const WAITING_MAX = 10_000;
const BATCH_LENGTH_MAX = 500;
/**
 * Waits before a key that somebody held is tried again, in milliseconds. Most are held for a moment only: what is
 * known of a key is noted beside it at its first use, just when it is to be moved.
 */
const HELD_WAITS_MS = [20, 40, 80, 160, 320];

/**
 * Moves the digests of keys that are in use to the newest pepper, behind the requests that use them. Keys themselves
 * are not kept.
 *
 * Bounded, and never in a request's way: what an outage, or somebody's lock for longer than a moment, keeps from being
 * moved is tried again when the key is used after ten minutes. Several processes may do it at once.
 */
export class DigestMover {
  readonly #lookedAtMs = new Map<string, number>();
  #waiting: DigestMove[] = [];
  #moving: Promise<void> | null = null;

  /**
   * @param peppers - Two at least; with one there is nothing to move.
   * @param clock - Milliseconds of any clock that never goes back.
   */
  constructor(
    private readonly keys: Pick<ApiKeysRepository, 'moveDigests'>,
    private readonly peppers: PepperRing,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Takes notice of a key that was admitted. Returns at once and never throws. */
  note(keyId: string, key: string): void {
    const lookedAtMs = this.#lookedAtMs.get(keyId);
    const nowMs = this.clock();
    if (lookedAtMs !== undefined && nowMs - lookedAtMs < AGAIN_MS) return;
    if (this.#waiting.length >= WAITING_MAX) return;
    if (this.#lookedAtMs.size >= LOOKED_AT_MAX) this.#lookedAtMs.clear();
    this.#lookedAtMs.set(keyId, nowMs);
    const [newest, ...older] = this.peppers.candidates(key);
    if (newest === undefined || older.length === 0) return;
    this.#waiting.push({ keyId, from: older.map(({ digest }) => digest), to: newest.digest });
    this.#moving ??= this.#moveAll();
  }

  /** Waits until nothing waits to be moved. Never rejects. */
  async settle(): Promise<void> {
    while (this.#moving !== null) await this.#moving;
  }

  async #moveAll(): Promise<void> {
    // Behind the request that is being answered, and together with those of the same moment.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH_LENGTH_MAX);
      this.#waiting = this.#waiting.slice(batch.length);
      await this.#move(batch).catch(() => undefined);
    }
    this.#moving = null;
  }

  async #move(batch: DigestMove[]): Promise<void> {
    let left = batch;
    for (const waitMs of [0, ...HELD_WAITS_MS]) {
      if (waitMs > 0) await delay(waitMs);
      const { held } = await this.keys.moveDigests(left, this.peppers.newestId);
      if (held.length === 0) return;
      const heldIds = new Set(held);
      left = left.filter(({ keyId }) => heldIds.has(keyId));
    }
  }
}
