import type { Page } from 'playwright-core';

/** Every place of a browser in which something could be left: the page, its fields and address, all its storages. */
export async function everythingKept(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    return JSON.stringify({
      html: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll('input, textarea')].map(
        (each) => (each as HTMLInputElement).value,
      ),
      address: location.href,
      history: history.state,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      caches,
    });
  });
  const cookies = JSON.stringify(await page.context().cookies());
  return inPage + cookies;
}
