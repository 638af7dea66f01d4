import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { screenshot } from '../harness/screenshot.js';
import { seedAccount, type SeededAccount } from '../harness/seed.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useSampleUpstream } from '../harness/use-sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

/** What opens each dialog, from the page that it belongs to. */
const DIALOGS: readonly {
  readonly name: string;
  readonly on: string;
  readonly open: (page: Page) => Promise<void>;
}[] = [
  { name: 'create key', on: 'keys', open: press('Create API key') },
  {
    name: 'create key, custom',
    on: 'keys',
    open: async (page) => {
      await press('Create API key')(page);
      await page.getByRole('dialog').getByText('Custom').first().click();
      await page.getByRole('dialog').getByLabel('Access to Issue tracker').selectOption('chosen');
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /\becho\b/ })
        .waitFor();
    },
  },
  {
    name: 'key revealed',
    on: 'keys',
    open: async (page) => {
      await press('Create API key')(page);
      await page.getByRole('dialog').getByLabel('Name').fill('Pictured');
      await page.getByRole('dialog').getByRole('button', { name: 'Create API key' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Client' }).waitFor();
    },
  },
  { name: 'revoke key', on: 'keys', open: press('Revoke Nightly job') },
  { name: 'menu of a key', on: 'keys', open: press('More for Nightly job') },
  { name: 'rotate key', on: 'key', open: press('Rotate') },
  { name: 'edit key', on: 'key', open: press('Edit') },
  { name: 'change plan', on: 'billing', open: press('Change to Free') },
  { name: 'add connection', on: 'connections', open: press('Add connection') },
  { name: 'edit connection', on: 'connection', open: press('Edit') },
  { name: 'try a tool', on: 'connection', open: press('Try it: echo') },
  { name: 'approve all', on: 'connection waiting', open: press(/^Approve all/) },
  { name: 'import', on: 'prompts', open: press('Import') },
  {
    name: 'delete prompt',
    on: 'prompts',
    open: async (page) => {
      await press('Actions for Changelog entry')(page);
      await page.getByRole('menuitem', { name: /Delete/ }).click();
    },
  },
  {
    name: 'one request',
    on: 'records',
    open: async (page) => {
      await page.locator('main [data-index]').first().click();
    },
  },
];

describe('every main dialog', () => {
  const studio = useStudio();
  const upstream = useSampleUpstream();
  const browsing = useBrowser(studio);
  let account: SeededAccount;
  beforeAll(async () => {
    account = await seedAccount(studio, upstream);
  });

  const openDialog = async (page: Page, { on, open }: (typeof DIALOGS)[number]) => {
    await page.goto(studio.url + (account.pages[on] ?? '/'));
    await settled(page);
    await open(page);
    const popup = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]').last();
    await popup.waitFor();
    await settled(page);
    return popup;
  };

  it.each(['light', 'dark'] as const)('has nothing that axe calls serious: %s', async (theme) => {
    const findings: string[] = [];
    for (const dialog of DIALOGS) {
      const { page, context } = await browsing.sit({ person: account.person, theme });
      await openDialog(page, dialog);
      await screenshot(page, `dialogs/${theme}/${dialog.name}`);
      findings.push(...(await graveFindings(page)).map((finding) => `${dialog.name}: ${finding}`));
      await context.close();
    }
    expect(findings).toEqual([]);
  });

  it('fits 320 px, with its buttons in reach', async () => {
    const faults: string[] = [];
    for (const dialog of DIALOGS) {
      const { page, context } = await browsing.sit({ person: account.person, width: 320 });
      const popup = await openDialog(page, dialog);
      await screenshot(page, `dialogs/narrow/${dialog.name}`);
      faults.push(...(await overflowing(page)).map((element) => `${dialog.name}: ${element}`));
      const box = await popup.boundingBox();
      if (box === null || box.x < 0 || box.x + box.width > 321)
        faults.push(`${dialog.name}: out of the window`);
      await context.close();
    }
    expect(faults).toEqual([]);
  });
});

function press(name: string | RegExp) {
  return async (page: Page) => {
    await page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  };
}
