import type { Page } from 'playwright-core';
import { HOSTILE_NAMES } from '../harness/hostile.js';
import { overflowing } from '../harness/overflow.js';
import { screenshot } from '../harness/screenshot.js';
import { seedHostileAccount } from '../harness/seed-hostile.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useSampleUpstream } from '../harness/use-sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

describe('hostile names', () => {
  const studio = useStudio();
  const upstream = useSampleUpstream();
  const browsing = useBrowser(studio);
  let account: Awaited<ReturnType<typeof seedHostileAccount>>;
  beforeAll(async () => {
    account = await seedHostileAccount(studio, upstream);
  });

  /** What a name would have made if it had been taken for markup. */
  const made = (page: Page) =>
    page.evaluate(() => ({
      images: [...document.images]
        .map(({ src }) => new URL(src).pathname)
        .filter((path) => path !== '/icon.svg'),
      bold: [...document.querySelectorAll('b')].map((each) => each.textContent),
      title: document.title === '1',
    }));

  it.each([1280, 320])('are text on every page, and break no page of %i px', async (width) => {
    const { page } = await browsing.sit({ person: account.person, width });
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      faults.push(`a script ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const [name, path] of Object.entries(account.pages)) {
      await page.goto(studio.url + path);
      await settled(page);
      const { images, bold, title } = await made(page);
      if (images.length > 0 || bold.length > 0 || title) faults.push(`${name}: taken for markup`);
      faults.push(...(await overflowing(page)).map((element) => `${name}: too wide: ${element}`));
      await screenshot(page, `hostile/${width}/${name}`);
    }
    expect(faults).toEqual([]);
  });

  it('end before the buttons beside them', async () => {
    const page = await browsing.open('/settings/developer', { person: account.person, width: 320 });
    await settled(page);
    const row = page.locator('tr', { hasText: HOSTILE_NAMES.unbroken }).first();
    const [name, button] = await Promise.all([
      row.getByRole('link').first().boundingBox(),
      row.getByRole('button').first().boundingBox(),
    ]);
    const isBeside = name !== null && button !== null && name.x + name.width <= button.x;
    const isApart = name !== null && button !== null && button.y >= name.y + name.height;
    expect({ name, button, isClear: isBeside || isApart }).toMatchObject({ isClear: true });
  });

  it('stand in lists as they were given, each apart from what is around it', async () => {
    const page = await browsing.open('/prompts', { person: account.person });
    await settled(page);
    for (const name of Object.values(HOSTILE_NAMES)) {
      const shown = page.locator('bdi', { hasText: name }).first();
      expect(await shown.textContent()).toBe(name);
    }
  });

  it('stand in dialogs and in what is announced as text too', async () => {
    const page = await browsing.open('/settings/developer', { person: account.person });
    for (const name of [HOSTILE_NAMES.markup, HOSTILE_NAMES.rightToLeft, HOSTILE_NAMES.unbroken]) {
      await page.getByRole('button', { name: `Revoke ${name}`, exact: true }).click();
      const dialog = page.getByRole('alertdialog');
      expect(await dialog.locator('bdi').first().textContent()).toBe(name);
      expect(await overflowing(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Revoke key' }).click();
      await page.getByText(`${name} is refused from now on.`).first().waitFor();
      await page.getByRole('button', { name: `Revoke ${name}`, exact: true }).waitFor({ state: 'detached' });
    }
    expect(await made(page)).toEqual({ images: [], bold: [], title: false });
  });
});
