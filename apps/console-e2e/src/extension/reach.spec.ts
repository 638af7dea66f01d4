import { createKey, signUp } from '../harness/people.js';
import { EXTENSION_ORIGIN, type ExtendedBrowser, useExtension } from '../harness/use-extension.js';
import { type Studio, useStudio } from '../harness/use-studio.js';

/** Asks REST from a page of the extension, as a browser without any leave beyond CORS has to. */
async function askFromOwnPage(browser: ExtendedBrowser, studio: Studio) {
  const { key } = await createKey(await signUp(studio));
  const page = await browser.openOwnPage('options');
  return page.evaluate(
    async ({ url, authorization }) => {
      const ask = (init: RequestInit) =>
        fetch(`${url}/v1/prompts`, { ...init, headers: { ...init.headers, authorization } }).then(
          async (answer) => {
            const { code } = (await answer.json()) as { readonly code?: string };
            return [answer.status, code ?? null, answer.headers.has('ratelimit')] as const;
          },
          () => 'blocked' as const,
        );
      const body = JSON.stringify({ title: 'A', body: 'b' });
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'of-a-test-0123456789' };
      return { read: await ask({}), write: await ask({ method: 'POST', headers, body }) };
    },
    { url: studio.url, authorization: `Bearer ${key}` },
  );
}

describe('the extension and a server that lists it', () => {
  const studio = useStudio({ EXTENSION_ORIGINS: EXTENSION_ORIGIN });

  describe.each([false, true])('with access to its host: %s', (hasHostAccess) => {
    const used = useExtension({ hasHostAccess });

    it('may read and write, and sees its quota', async () => {
      await expect(askFromOwnPage(used.browser, studio)).resolves.toEqual({
        read: [200, null, true],
        write: [201, null, true],
      });
    });
  });
});

describe('the extension and a server that does not list it', () => {
  const studio = useStudio();

  describe('without access to its host', () => {
    const used = useExtension();

    it('may neither read nor write, and says what to do', async () => {
      await expect(askFromOwnPage(used.browser, studio)).resolves.toEqual({
        read: 'blocked',
        write: 'blocked',
      });

      const { key } = await createKey(await signUp(studio));
      await used.browser.connect({ serverUrl: studio.url, key });
      const popup = await used.browser.openOwnPage('popup');
      await popup.getByRole('alert').getByText(`EXTENSION_ORIGINS=${EXTENSION_ORIGIN}`).waitFor();
    });
  });

  describe('with access to its host', () => {
    const used = useExtension({ hasHostAccess: true });

    it('is refused with its key as soon as the browser tells where it comes from', async () => {
      const { write } = await askFromOwnPage(used.browser, studio);

      expect(write).toEqual([403, 'browser_origin_refused', expect.any(Boolean)]);
    });
  });
});
