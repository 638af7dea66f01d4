import type { Page } from 'playwright-core';
import { seedAccount, type SeededAccount } from '../harness/seed.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useSampleUpstream } from '../harness/use-sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

describe('one visit to all pages', () => {
  const studio = useStudio();
  const upstream = useSampleUpstream();
  const browsing = useBrowser(studio);
  let account: SeededAccount;
  beforeAll(async () => {
    account = await seedAccount(studio, upstream);
  });

  it.each(['forwards', 'backwards'])(
    'goes well without a reload, what one page read shown by the next: %s',
    async (way) => {
      const page = await browsing.open('/settings/profile', { person: account.person });
      await settled(page);
      const paths = Object.entries(account.pages);
      const failed: string[] = [];
      for (const [name, path] of way === 'forwards' ? paths : paths.reverse()) {
        await goWithin(page, path);
        await settled(page);
        const head = await page.locator('main h1').first().innerText();
        if (head === 'This page could not be shown') failed.push(name);
      }
      expect(failed).toEqual([]);
      expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
    },
  );
});

/** Goes to an address as a link of the console does: the page stays, and what it has read. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({ idx: history.length, key: String(history.length) }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
  }, path);
  await page.waitForURL(`**${path}`);
}
