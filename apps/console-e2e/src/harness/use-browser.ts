import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { readChromiumPath } from '../config/env.js';
import type { Person } from './people.js';
import { screenshot } from './screenshot.js';
import type { Studio } from './use-studio.js';
import { type Watch, watch } from './watch.js';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const ACTION_LIMIT_MS = 15_000;
const DESKTOP = { width: 1280, height: 900 };

/** How somebody looks at the console. */
export interface Look {
  /** Who is signed in; absent: nobody. */
  readonly person?: Person;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly reducedMotion?: boolean;
}

/** One person's browser: its first page, and what was seen of it. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
}

/** The Chromium of one test file. */
export class Browsing {
  readonly #seats: Seat[] = [];
  readonly #expected: RegExp[] = [];
  #browser: Browser | null = null;

  constructor(private readonly studio: Studio) {}

  /** Gives somebody a browser of their own, with nothing in it but the session. It is closed after the test. */
  async sit({ person, theme = 'light', width, reducedMotion = false }: Look = {}): Promise<Seat> {
    if (this.#browser === null) throw new Error('The browser starts before the first test.');
    const options: BrowserContextOptions = {
      viewport: width === undefined ? DESKTOP : { width, height: 800 },
      colorScheme: theme,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      locale: 'en-GB',
      timezoneId: 'UTC',
    };
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(ACTION_LIMIT_MS);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.studio.url });
    if (person !== undefined) {
      await context.addCookies([{ ...person.cookie, url: this.studio.url, httpOnly: true, sameSite: 'Lax' }]);
    }
    const watched = watch(context, this.studio.url);
    const seat = { page: await context.newPage(), context, watch: watched };
    this.#seats.push(seat);
    return seat;
  }

  /** Gives somebody a browser and goes to an address of the console. */
  async open(path: string, look: Look = {}): Promise<Page> {
    const { page } = await this.sit(look);
    await page.goto(`${this.studio.url}${path}`);
    return page;
  }

  /** Lets this test see problems that are its subject. */
  expectProblems(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** What no page of this test may have done. */
  get problems(): readonly string[] {
    return this.#seats
      .flatMap(({ watch: { problems } }) => problems)
      .filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** Starts Chromium. */
  async start(): Promise<void> {
    this.#browser = await chromium.launch({ executablePath: readChromiumPath(), headless: true, args: ARGS });
  }

  /** Closes what the test opened; of one that failed, pictures are kept. */
  async closeSeats(): Promise<void> {
    const seats = this.#seats.splice(0);
    this.#expected.splice(0);
    for (const [index, { context }] of seats.entries()) {
      if (globalThis.thisTestFailed === true) {
        for (const page of context.pages()) {
          const name = `failed/${expect.getState().currentTestName ?? 'test'} ${index + 1}`;
          await screenshot(page, name).catch(() => undefined);
        }
      }
      await context.close();
    }
  }

  /** Ends Chromium. */
  async end(): Promise<void> {
    await this.#browser?.close();
  }
}

/**
 * Gives a test file its Chromium. After each test every page must have been without errors, without violations of its
 * policy, without requests elsewhere and without answers that tell of a broken server.
 */
export function useBrowser(studio: Studio): Browsing {
  const browsing = new Browsing(studio);
  beforeAll(() => browsing.start());
  afterEach(async () => {
    const { problems } = browsing;
    await browsing.closeSeats();
    expect(problems).toEqual([]);
  });
  afterAll(() => browsing.end());
  return browsing;
}
