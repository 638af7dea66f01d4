import type { Page } from '../../../data/use-pages.js';
import { appendPage, findFresh, idsOf, mergeFresh, type RecordList } from '../model/record-list.js';
import type { UsageRecord } from './usage-queries.js';

/** Pages that are read to close a gap to what is known; beyond, the list begins anew. */
const CATCH_UP_PAGES_MAX = 5;

/** What a {@link RecordTail} has, as it is shown. */
export interface TailState extends RecordList {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why the last reading failed; null when it did not. */
  readonly error: unknown;
  readonly isLoadingMore: boolean;
  /** New records that are held back until the reader comes to them. */
  readonly waiting: readonly UsageRecord[];
  /** New records since the tail was opened. */
  readonly arrived: number;
}

type Read = (cursor: string | undefined) => Promise<Page<UsageRecord>>;

const BEFORE: TailState = {
  status: 'loading',
  error: null,
  isLoadingMore: false,
  items: [],
  nextCursor: null,
  waiting: [],
  arrived: 0,
};

/**
 * Records of one filter and span, read page by page and followed as new ones come; made for hundreds of thousands of them,
 * of which only what is asked for is read. One reading runs at a time for each end.
 */
export class RecordTail {
  readonly #read: Read;
  readonly #listeners = new Set<() => void>();
  readonly #known = new Set<string>();
  #state = BEFORE;
  #isChecking = false;

  constructor(read: Read) {
    this.#read = read;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): TailState => this.#state;

  /** Reads the first page, or reads it again after a failure. */
  readonly open = async (): Promise<void> => {
    this.#set({ ...BEFORE });
    try {
      this.#begin(await this.#read(undefined));
    } catch (error) {
      this.#set({ status: 'failed', error });
    }
  };

  /** Reads the next older page; does nothing while that runs already, and at the end. */
  readonly loadMore = async (): Promise<void> => {
    const { status, isLoadingMore, nextCursor } = this.#state;
    if (status !== 'ready' || isLoadingMore || nextCursor === null) return;
    this.#set({ isLoadingMore: true, error: null });
    try {
      const page = await this.#read(nextCursor);
      // The list began anew meanwhile: the page belongs to another place.
      if (this.#state.nextCursor !== nextCursor) return this.#set({ isLoadingMore: false });
      this.#learn(page.items);
      this.#set({ ...appendPage(this.#state, page), isLoadingMore: false });
    } catch (error) {
      this.#set({ isLoadingMore: false, error });
    }
  };

  /**
   * Looks for new records.
   *
   * @param isAtTop - Whether the reader sees the newest: then they are shown at once, else they wait.
   */
  readonly check = async (isAtTop: boolean): Promise<void> => {
    if (this.#isChecking || this.#state.status !== 'ready') return;
    this.#isChecking = true;
    try {
      await this.#follow(isAtTop);
    } catch (error) {
      this.#set({ error });
    } finally {
      this.#isChecking = false;
    }
  };

  /** Shows the records that wait. */
  readonly showWaiting = (): void => {
    const { waiting } = this.#state;
    if (waiting.length > 0) this.#set({ ...mergeFresh(this.#state, waiting), waiting: [] });
  };

  async #follow(isAtTop: boolean): Promise<void> {
    const fresh: UsageRecord[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < CATCH_UP_PAGES_MAX; pages += 1) {
      const page = await this.#read(cursor);
      const found = findFresh(this.#known, page);
      fresh.push(...found.fresh);
      if (!found.hasGap) return this.#take(fresh, isAtTop);
      cursor = page.nextCursor ?? undefined;
    }
    // Too many came to read them all: the list goes on from the newest.
    this.#begin(await this.#read(undefined), this.#state.arrived + fresh.length);
  }

  #take(fresh: readonly UsageRecord[], isAtTop: boolean): void {
    const error = null;
    if (fresh.length === 0) {
      if (this.#state.error !== null) this.#set({ error });
      return;
    }
    this.#learn(fresh);
    const arrived = this.#state.arrived + fresh.length;
    const waiting = [...fresh, ...this.#state.waiting];
    if (isAtTop) this.#set({ ...mergeFresh(this.#state, waiting), waiting: [], arrived, error });
    else this.#set({ waiting, arrived, error });
  }

  #begin(page: Page<UsageRecord>, arrived = 0): void {
    this.#known.clear();
    this.#learn(page.items);
    this.#set({ ...BEFORE, status: 'ready', items: page.items, nextCursor: page.nextCursor, arrived });
  }

  #learn(records: readonly UsageRecord[]): void {
    for (const id of idsOf(records)) this.#known.add(id);
  }

  #set(change: Partial<TailState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
