import type { Pool } from 'pg';
import { readStatement } from './admit-statements.js';

/** Keys that wait to be noted; those above it are noted after a later use. */
const WAITING_MAX = 10_000;

/** Keys noted in one statement: some milliseconds of the database. */
const KEYS_PER_STATEMENT = 200;

/** Writes beside keys what admission knows of them, as of now. Keys without facts, or with facts of now, are left alone. */
export const NOTE_KEY_FACTS = { name: 'note_key_facts', text: readStatement('note-key-facts') };

/**
 * Notes the facts of keys behind their requests, one statement at a time, so that the next request with such a key is
 * admitted by the short statement.
 *
 * Nobody depends on it: what is not noted, for an outage or because too many wait, costs the next request a second
 * round trip, and is noted then.
 */
export class KeyFactsNotes {
  readonly #waiting = new Set<string>();
  #isNoting = false;

  /** @param pool - Where to note; one connection is used. */
  constructor(private readonly pool: Pool) {}

  /** Notes a key soon. Never throws. */
  note(keyId: string): void {
    if (this.#waiting.size < WAITING_MAX) {
      this.#waiting.add(keyId);
    }
    if (!this.#isNoting) {
      this.#isNoting = true;
      void this.#noteAll();
    }
  }

  async #noteAll(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        const ids = [...this.#waiting].slice(0, KEYS_PER_STATEMENT);
        ids.forEach((id) => this.#waiting.delete(id));
        await this.pool.query({ ...NOTE_KEY_FACTS, values: [ids] });
      }
    } catch {
      this.#waiting.clear();
    } finally {
      this.#isNoting = false;
    }
  }
}
