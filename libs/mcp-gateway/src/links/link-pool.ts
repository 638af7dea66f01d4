import { resultOrAbort } from '../limits/result-or-abort.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { Upstream } from '../types/upstream.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import { EraBook } from './era-book.js';
import type { LegacyLink } from './legacy-link.js';
import { ModernLink } from './modern-link.js';

/** A link, and the duty to give it back. */
export interface Lease {
  readonly link: ModernLink | LegacyLink;

  /**
   * Gives the link back, once.
   *
   * @param fit - Whether it may serve again; an unfit one is closed when nobody uses it any more.
   */
  release(fit: boolean): void;
}

/** What a {@link LinkPool} is made of. */
export interface LinkPoolOptions {
  readonly open: (
    upstream: Upstream,
    abilities: ClientAbilities,
    known: UpstreamServer | null,
  ) => Promise<ModernLink | LegacyLink>;
  readonly clientsMax: number;
  readonly idleMs: number;
  readonly legacyVerdictMs: number;
  readonly clock: () => Date;
}

interface Entry {
  readonly upstreamId: string;
  readonly revision: number;
  readonly abilities: string;
  readonly link: ModernLink | LegacyLink;
  /** When the era has to be found out again; `Infinity` for modern ones. */
  readonly staleAt: number;
  users: number;
  usedAt: number;
  fit: boolean;
}

const NONE = 'none';

/**
 * Keeps links open while they are used and for a while after.
 *
 * A modern link serves everybody of its upstream and revision. A legacy link serves callers of equal abilities;
 * with any ability, one at a time, because a question that is pushed does not say to whom.
 */
export class LinkPool {
  readonly #options: LinkPoolOptions;
  readonly #eras: EraBook;
  readonly #entries = new Set<Entry>();
  readonly #opening = new Map<string, Promise<Entry>>();
  readonly #closing = new Set<Promise<void>>();
  #openingNow = 0;
  #sweeper: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: LinkPoolOptions) {
    this.#options = options;
    this.#eras = new EraBook(options.legacyVerdictMs, options.clock);
  }

  /** Links that are open. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * Takes a link that fits, or opens one. Several who need the same one at the same time open it once.
   *
   * @throws {@link UpstreamError} `busy` If too many links are open and all are used; else as opening says.
   */
  async lease(upstream: Upstream, abilities: ClientAbilities, signal?: AbortSignal): Promise<Lease> {
    for (;;) {
      if (this.#closed) throw new UpstreamError('cancelled', 'The gateway is closed.');
      signal?.throwIfAborted();
      const entry = this.#find(upstream, abilities);
      if (entry !== null) return this.#use(entry);
      const opening = this.#isExclusive(upstream, abilities)
        ? this.#open(upstream, abilities)
        : this.#openOnce(upstream, abilities);
      const opened = await resultOrAbort(opening, signal);
      if (this.#entries.has(opened) && serves(opened, abilities)) return this.#use(opened);
    }
  }

  /** Forgets what is known of an upstream's era, so that the next link finds it out. */
  doubt(upstream: Upstream): void {
    this.#eras.forget(upstream);
    this.#retire((entry) => entry.upstreamId === upstream.id);
  }

  /** Closes an upstream's links: idle ones now, others when they are given back. */
  forget(upstreamId: string): void {
    this.#eras.forgetAll(upstreamId);
    this.#retire((entry) => entry.upstreamId === upstreamId);
  }

  /** Closes all links, used or not. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#sweeper !== null) clearTimeout(this.#sweeper);
    for (const entry of this.#entries) this.#end(entry);
    await Promise.allSettled(this.#opening.values());
    for (const entry of this.#entries) this.#end(entry);
    await Promise.all(this.#closing);
  }

  #find(upstream: Upstream, abilities: ClientAbilities): Entry | null {
    const now = this.#options.clock().getTime();
    for (const entry of this.#entries) {
      if (entry.upstreamId !== upstream.id || !entry.fit) continue;
      if (entry.revision !== upstream.revision || entry.staleAt <= now) {
        if (entry.revision < upstream.revision || entry.staleAt <= now) this.#retireOne(entry);
        continue;
      }
      if (serves(entry, abilities)) return entry;
    }
    return null;
  }

  /** Whether a link would be for one caller alone, so that nobody else need wait for it. */
  #isExclusive(upstream: Upstream, abilities: ClientAbilities): boolean {
    return abilitiesKey(abilities) !== NONE && this.#eras.find(upstream)?.server.era === 'legacy';
  }

  #openOnce(upstream: Upstream, abilities: ClientAbilities): Promise<Entry> {
    const key = JSON.stringify([upstream.id, upstream.revision, abilitiesKey(abilities)]);
    const running = this.#opening.get(key);
    if (running !== undefined) return running;
    const opening = this.#open(upstream, abilities).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #open(upstream: Upstream, abilities: ClientAbilities): Promise<Entry> {
    this.#makeRoom();
    this.#openingNow += 1;
    try {
      const known = this.#eras.find(upstream);
      const link = await this.#options.open(upstream, abilities, known?.server ?? null);
      const verdict = known ?? this.#eras.note(upstream, link.server);
      const entry: Entry = {
        upstreamId: upstream.id,
        revision: upstream.revision,
        abilities: abilitiesKey(abilities),
        link,
        staleAt: verdict.staleAt,
        users: 0,
        usedAt: this.#options.clock().getTime(),
        fit: true,
      };
      this.#entries.add(entry);
      if (this.#closed) this.#end(entry);
      else this.#sweepLater();
      return entry;
    } catch (error) {
      // What was known of it may be the reason.
      this.#eras.forget(upstream);
      throw error;
    } finally {
      this.#openingNow -= 1;
    }
  }

  #use(entry: Entry): Lease {
    entry.users += 1;
    let held = true;
    return {
      link: entry.link,
      release: (fit) => {
        if (!held) return;
        held = false;
        entry.users -= 1;
        entry.usedAt = this.#options.clock().getTime();
        if (!fit) entry.fit = false;
        if (!entry.fit && entry.users === 0) this.#end(entry);
      },
    };
  }

  /** Makes room for one more by closing what has been idle longest. */
  #makeRoom(): void {
    if (this.#entries.size + this.#openingNow < this.#options.clientsMax) return;
    let oldest: Entry | null = null;
    for (const entry of this.#entries) {
      if (entry.users === 0 && (oldest === null || entry.usedAt < oldest.usedAt)) oldest = entry;
    }
    if (oldest === null) {
      throw new UpstreamError('busy', 'Too many servers are in use at once.', { retryAfterSeconds: 1 });
    }
    this.#end(oldest);
  }

  #retire(matches: (entry: Entry) => boolean): void {
    for (const entry of this.#entries) if (matches(entry)) this.#retireOne(entry);
  }

  #retireOne(entry: Entry): void {
    entry.fit = false;
    if (entry.users === 0) this.#end(entry);
  }

  #end(entry: Entry): void {
    if (!this.#entries.delete(entry)) return;
    const closing = entry.link.close().catch(ignore);
    this.#closing.add(closing);
    void closing.then(() => this.#closing.delete(closing));
  }

  #sweepLater(): void {
    if (this.#sweeper !== null || this.#closed) return;
    this.#sweeper = setTimeout(() => {
      this.#sweeper = null;
      const before = this.#options.clock().getTime() - this.#options.idleMs;
      this.#retire((entry) => entry.users === 0 && entry.usedAt <= before);
      if (this.#entries.size > 0) this.#sweepLater();
    }, this.#options.idleMs);
    this.#sweeper.unref();
  }
}

function abilitiesKey({ form, url }: ClientAbilities): string {
  if (!form && !url) return NONE;
  return `${form ? 'form' : ''}${url ? 'url' : ''}`;
}

/** Whether a link may take one more call of a caller with these abilities. */
function serves(entry: Entry, abilities: ClientAbilities): boolean {
  if (entry.link instanceof ModernLink) return true;
  const key = abilitiesKey(abilities);
  return entry.abilities === key && (key === NONE || entry.users === 0);
}

/** A link that cannot be closed well is closed all the same. */
function ignore(): void {
  // Nothing to do.
}
