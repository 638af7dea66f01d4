import { createKey, signUp } from '../harness/people.js';
import { EXTENSION_ORIGIN, useExtension } from '../harness/use-extension.js';
import { useForeignSite } from '../harness/use-foreign-site.js';
import { useStudio } from '../harness/use-studio.js';

const ASKED = [
  { type: 'key' },
  { type: 'getKey' },
  { action: 'connection' },
  'key',
  { storage: 'get', name: 'connection' },
];

describe('who asks the extension for the key', () => {
  const studio = useStudio({ EXTENSION_ORIGINS: EXTENSION_ORIGIN });
  const site = useForeignSite();
  const used = useExtension();
  let key: string;

  beforeEach(async () => {
    ({ key } = await createKey(await signUp(studio)));
    const settings = await used.browser.openOwnPage('options');
    // As the settings keep it; the browser's own question, which nobody can answer here, comes beside that.
    await settings.getByLabel('Server', { exact: true }).fill(studio.url);
    await settings.getByLabel('API key').fill(key);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('is saved. Leave this empty to keep it.').waitFor();
  });

  it('as a page: it cannot even speak to the extension, nor load or frame a page of it', async () => {
    const page = await used.browser.openPage(site.url);
    const heard = await page.evaluate(
      async ({ origin, asked }) => {
        const chromeOfPage = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome;
        const load = async (path: string) => fetch(`${origin}/${path}`).then(String, () => 'refused');
        for (const message of asked) postMessage(message, '*');
        const frame = document.createElement('iframe');
        frame.src = `${origin}/popup.html`;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        return {
          canSpeak: chromeOfPage?.runtime?.sendMessage !== undefined,
          loaded: await Promise.all(['popup.html', 'manifest.json', 'background.js'].map(load)),
        };
      },
      { origin: EXTENSION_ORIGIN, asked: ASKED },
    );

    expect(heard).toEqual({ canSpeak: false, loaded: ['refused', 'refused', 'refused'] });
    expect(page.frames().some((frame) => frame.url().startsWith(EXTENSION_ORIGIN))).toBe(false);
  });

  it('as a content script: nobody hears it, and the storage is closed to it', async () => {
    const page = await used.browser.openPage(site.url);
    await used.browser.pressButton(page); // what lets the extension into this tab at all
    const worker = await used.browser.serviceWorker();
    const heard = await worker.evaluate(async (asked) => {
      const [tab] = await chrome.tabs.query({ url: 'http://localhost/*' });
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [asked],
        func: async (messages) => {
          const said = (work: Promise<unknown>) =>
            Promise.race([work, new Promise((resolve) => setTimeout(resolve, 3000, 'silence'))]).then(
              (value) => `answered ${JSON.stringify(value)}`,
              (error: unknown) => String(error),
            );
          const port = chrome.runtime.connect();
          const closed = new Promise((resolve, reject) => {
            port.onMessage.addListener(resolve);
            port.onDisconnect.addListener(() => reject(new Error(chrome.runtime.lastError?.message)));
          });
          return {
            messages: await Promise.all(messages.map((message) => said(chrome.runtime.sendMessage(message)))),
            port: await said(closed),
            local: await said(Promise.resolve().then(() => chrome.storage.local.get())),
            session: await said(Promise.resolve().then(() => chrome.storage.session.get())),
          };
        },
      });
      return injected?.result;
    }, ASKED);

    const unheard = expect.stringContaining('Receiving end does not exist') as string;
    const closed = expect.stringContaining('not allowed from this context') as string;
    expect(heard).toEqual({
      messages: ASKED.map(() => unheard),
      port: unheard,
      local: closed,
      session: closed,
    });
    expect(JSON.stringify(heard)).not.toContain(key.slice(4, 12));
  });

  it('as a reader of the settings: there is its mask alone', async () => {
    const settings = await used.browser.openOwnPage('options');
    await settings.getByText(`${key.slice(0, 8)}…${key.slice(-4)} is saved.`).waitFor();

    expect(await settings.content()).not.toContain(key);
    await expect(settings.getByLabel('API key').inputValue()).resolves.toBe('');
  });
});
