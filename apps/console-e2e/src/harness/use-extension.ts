import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { readChromiumPath } from '../config/env.js';
import { ExtensionPopup } from './extension-popup.js';
import { screenshot } from './screenshot.js';
import { waitUntil } from './wait-until.js';

const BUILT = fileURLToPath(new URL('../../../extension/dist', import.meta.url));
const ACTION_LIMIT_MS = 15_000;

/** The origin of the unpacked extension: its manifest has a public key, which the id is made of. */
export const EXTENSION_ORIGIN = 'chrome-extension://fjgfplfgcacjamhbiochbcgknmnfoohm';

/** How the extension is there in a test. */
export interface ExtensionLook {
  /**
   * Whether the browser gives access to the server, as after a click on "Allow": nobody can click there in a test, so the
   * manifest has it. Default: not.
   */
  readonly hasHostAccess?: boolean;
  readonly theme?: 'light' | 'dark';
}

/** A Chromium with the built extension and nothing else in it. */
export class ExtendedBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'paretostudio-extension-'));
  #context: BrowserContext | null = null;
  #devtools: CDPSession | null = null;

  /** Everything that is open in it. */
  get context(): BrowserContext {
    if (this.#context === null) throw new Error('The browser starts before the first test.');
    return this.#context;
  }

  /** Starts it, and waits until the extension is installed and has opened its settings, which are closed again. */
  async start({ hasHostAccess = false, theme = 'light' }: ExtensionLook): Promise<void> {
    const extension = hasHostAccess ? this.#copyWithHostAccess() : BUILT;
    this.#context = await chromium.launchPersistentContext(join(this.#folder, 'profile'), {
      executablePath: readChromiumPath(),
      headless: true,
      colorScheme: theme,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--no-sandbox',
        '--headless=new',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--enable-unsafe-extension-debugging',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    this.#context.setDefaultTimeout(ACTION_LIMIT_MS);
    const browser = this.#context.browser();
    if (browser === null) throw new Error('A browser with a profile of its own is needed.');
    this.#devtools = await browser.newBrowserCDPSession();
    await this.#closeFirstSettings();
  }

  /** What runs the extension's own background; started again when the browser had put it to rest. */
  async serviceWorker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker');
  }

  /** Opens a page of the extension in a tab. */
  async openOwnPage(name: 'options' | 'popup'): Promise<Page> {
    return this.openPage(`${EXTENSION_ORIGIN}/${name}.html`);
  }

  /** Opens any address in a tab. */
  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Keeps a connection as the settings do. */
  async connect(connection: { readonly serverUrl: string; readonly key: string }): Promise<void> {
    const worker = await this.serviceWorker();
    await worker.evaluate((kept) => chrome.storage.local.set({ connection: kept }), connection);
  }

  /** Presses the extension's button while a page is in front, as a person does, and gives the window that opens. */
  async pressButton(page: Page): Promise<ExtensionPopup> {
    await page.bringToFront();
    const devtools = this.#session();
    const { targetInfos: tabs } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = tabs.find(({ url }) => url === page.url());
    if (tab === undefined) throw new Error(`No tab shows ${page.url()}.`);
    const id = new URL(EXTENSION_ORIGIN).host;
    // Newer than the types of the protocol here.
    const send = devtools.send.bind(devtools) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id, targetId: tab.targetId });
    return ExtensionPopup.attach(devtools, `${EXTENSION_ORIGIN}/popup.html`);
  }

  /** Waits until the window under the button is closed. */
  async popupIsClosed(): Promise<void> {
    await waitUntil('the end of the popup', async () => {
      const { targetInfos } = await this.#session().send('Target.getTargets');
      return !targetInfos.some(({ url }) => url === `${EXTENSION_ORIGIN}/popup.html`);
    });
  }

  /** Ends it; of a failed test pictures are kept. */
  async end(): Promise<void> {
    if (globalThis.thisTestFailed === true) {
      for (const [index, page] of this.#context?.pages().entries() ?? []) {
        const name = `failed/${expect.getState().currentTestName ?? 'test'} ${index + 1}`;
        await screenshot(page, name).catch(() => undefined);
      }
    }
    await this.#context?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Before anything else: the browser may show them in a tab that a test has just opened. */
  async #closeFirstSettings(): Promise<void> {
    const settings = () =>
      this.context.pages().find((page) => page.url() === `${EXTENSION_ORIGIN}/options.html`);
    await waitUntil(
      'the settings, which open once the extension is installed',
      () => settings() !== undefined,
    );
    await settings()?.close();
  }

  #session(): CDPSession {
    if (this.#devtools === null) throw new Error('The browser starts before the first test.');
    return this.#devtools;
  }

  #copyWithHostAccess(): string {
    const copy = join(this.#folder, 'extension');
    cpSync(BUILT, copy, { recursive: true });
    const file = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
    return copy;
  }
}

/** Gives each test of a file a Chromium of its own with the extension. */
export function useExtension(look: ExtensionLook = {}): { readonly browser: ExtendedBrowser } {
  const used = { browser: new ExtendedBrowser() };
  beforeEach(async () => {
    used.browser = new ExtendedBrowser();
    await used.browser.start(look);
  });
  afterEach(() => used.browser.end());
  return used;
}
