import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { seedAccount, type SeededAccount } from '../harness/seed.js';
import { screenshot } from '../harness/screenshot.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useSampleUpstream } from '../harness/use-sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

const THEMES = ['light', 'dark'] as const;
/** What the README of the repository opens with, copied to apps/console/docs/screenshots when the pages change. */
const README_PICTURES = ['keys', 'overview'];

describe('every page', () => {
  const studio = useStudio();
  const upstream = useSampleUpstream();
  const browsing = useBrowser(studio);
  let account: SeededAccount;
  beforeAll(async () => {
    account = await seedAccount(studio, upstream);
  });

  const eachPage = async (page: Page, visit: (name: string) => Promise<void>) => {
    for (const [name, path] of Object.entries(account.pages)) {
      await page.goto(studio.url + path);
      await settled(page);
      await visit(name);
    }
  };

  it.each(THEMES)(
    'has nothing that axe calls serious, keeps its policy and has its picture: %s',
    async (theme) => {
      const { page } = await browsing.sit({ person: account.person, theme });
      const findings: string[] = [];
      await eachPage(page, async (name) => {
        await screenshot(page, `pages/${theme}/${name}`, { fullPage: true });
        if (README_PICTURES.includes(name)) await screenshot(page, `readme/${name}-${theme}`);
        findings.push(...(await graveFindings(page)).map((finding) => `${name}: ${finding}`));
      });
      expect(findings).toEqual([]);
    },
  );

  it('fits 320 px without scrolling sideways', async () => {
    const { page } = await browsing.sit({ person: account.person, width: 320 });
    const wide: string[] = [];
    await eachPage(page, async (name) => {
      await screenshot(page, `pages/narrow/${name}`, { fullPage: true });
      wide.push(...(await overflowing(page)).map((element) => `${name}: ${element}`));
    });
    expect(wide).toEqual([]);
  });

  it('has a title of its own and one heading of the first rank', async () => {
    const { page } = await browsing.sit({ person: account.person });
    const titles = new Map<string, string>();
    await eachPage(page, async (name) => {
      const heads = await page.locator('main h1').allInnerTexts();
      expect([name, heads.length]).toEqual([name, 1]);
      titles.set(name, await page.title());
    });
    const own = [...titles].filter(([name]) => name !== 'connection waiting').map(([, title]) => title);
    expect(new Set(own).size).toBe(own.length);
  });

  it.each(THEMES)('for guests has nothing that axe calls serious: %s', async (theme) => {
    const { page } = await browsing.sit({ theme });
    for (const path of ['/sign-in', '/sign-up']) {
      await page.goto(studio.url + path);
      await settled(page);
      await screenshot(page, `pages/${theme}${path}`);
      expect(await graveFindings(page)).toEqual([]);
    }
  });
});
