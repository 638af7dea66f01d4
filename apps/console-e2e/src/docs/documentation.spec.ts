import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { screenshot } from '../harness/screenshot.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

const THEMES = ['light', 'dark'] as const;
/** Pages of exports are alike and many: the shortest stands for them. */
const EXPORTS = /^\/docs\/reference\/packages\/[^/]+\/(?!testing$)/;
const EXPORTS_LOOKED_AT = '/docs/reference/packages/embedded-postgres/api';

describe('the documentation', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  const shown = async (page: Page) => {
    await page.locator('main h1').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  };
  /** Every page that the navigation leads to. */
  const addresses = async (page: Page) => {
    await page.goto(`${studio.url}/docs/`);
    await shown(page);
    const links = await page
      .locator('.VPSidebar a[href]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    const pages = [...new Set(links.filter((each) => each !== null))];
    expect(pages.length).toBeGreaterThan(40);
    return [...pages.filter((each) => !EXPORTS.test(each)), EXPORTS_LOOKED_AT];
  };

  it.each(THEMES)(
    'has on no page what axe calls serious, and keeps its policy: %s',
    async (theme) => {
      const { page } = await browsing.sit({ theme });
      const findings: string[] = [];
      for (const address of await addresses(page)) {
        await page.goto(studio.url + address);
        await shown(page);
        findings.push(...(await graveFindings(page)).map((finding) => `${address}: ${finding}`));
      }
      await screenshot(page, `docs/exports-${theme}`);
      expect(findings).toEqual([]);
    },
    300_000,
  );

  it('fits 320 px without scrolling sideways', async () => {
    const { page } = await browsing.sit();
    const pages = await addresses(page);
    const narrow = await browsing.sit({ width: 320 });
    const wide: string[] = [];
    for (const address of pages) {
      await narrow.page.goto(studio.url + address);
      await shown(narrow.page);
      wide.push(...(await overflowing(narrow.page)).map((element) => `${address}: ${element}`));
    }
    expect(wide).toEqual([]);
  }, 300_000);

  it('is walked through page by page, searched by a name of a package, and seen in the other appearance', async () => {
    const page = await browsing.open('/docs/');
    await shown(page);
    await page.locator('.pager-link.next').click();
    await page.getByRole('heading', { level: 1, name: 'Your first key' }).waitFor();

    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('MemoryQuotaStore');
    await page.locator('.VPLocalSearchBox .result').first().click();
    await page.waitForURL('**/docs/reference/packages/quotas/**');

    await page.getByRole('switch').first().click();
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
  });

  it('says on a page of its own that there is no such page, and leads back', async () => {
    const page = await browsing.open('/docs/guides/nothing');
    await page.getByText('There is no such page').waitFor();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.waitForURL(`${studio.url}/docs/`);
    await shown(page);
  });

  it('leads to the page of the REST interface', async () => {
    const page = await browsing.open('/docs/');
    await page.getByRole('link', { name: 'REST' }).first().click();
    await page.waitForURL('**/docs/api');
    await page.getByRole('heading', { name: /^ParetoStudio/ }).waitFor();
  });
});
