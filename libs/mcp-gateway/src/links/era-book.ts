import type { Upstream } from '../types/upstream.js';
import type { UpstreamServer } from '../types/upstream-server.js';

/** What is known of an upstream's era, and until when that counts. */
export interface EraVerdict {
  readonly server: UpstreamServer;
  /** Milliseconds since the epoch; `Infinity` for a modern upstream, which says so itself when it changes. */
  readonly staleAt: number;
}

interface Line extends EraVerdict {
  readonly revision: number;
}

/** How many upstreams are remembered. */
const UPSTREAMS_MAX = 10_000;

/**
 * Remembers which era an upstream speaks, for the revision that it was found out for.
 *
 * That an upstream is legacy is believed for a while only: nothing would ever correct it.
 */
export class EraBook {
  readonly #legacyMs: number;
  readonly #clock: () => Date;
  readonly #lines = new Map<string, Line>();

  /** @param legacyMs - Milliseconds for which the verdict `legacy` counts. */
  constructor(legacyMs: number, clock: () => Date) {
    this.#legacyMs = legacyMs;
    this.#clock = clock;
  }

  /** Finds a verdict that still counts. */
  find({ id, revision }: Upstream): EraVerdict | null {
    const line = this.#lines.get(id);
    if (line === undefined || line.revision !== revision) return null;
    return line.staleAt > this.#clock().getTime() ? line : null;
  }

  /** Notes what was found out now. */
  note({ id, revision }: Upstream, server: UpstreamServer): EraVerdict {
    const staleAt = server.era === 'modern' ? Infinity : this.#clock().getTime() + this.#legacyMs;
    const line: Line = { server, staleAt, revision };
    this.#lines.delete(id);
    this.#lines.set(id, line);
    const [oldest] = this.#lines.keys();
    if (this.#lines.size > UPSTREAMS_MAX && oldest !== undefined) this.#lines.delete(oldest);
    return line;
  }

  /** Forgets the verdict on this revision. */
  forget({ id, revision }: Upstream): void {
    if (this.#lines.get(id)?.revision === revision) this.#lines.delete(id);
  }

  /** Forgets an upstream. */
  forgetAll(id: string): void {
    this.#lines.delete(id);
  }
}
