import type { Page } from 'playwright-core';
import { createKey, signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

const STOPS_MAX = 80;

describe('the keyboard alone', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  it('leads from the sign-up to a stored key', async () => {
    const page = await browsing.open('/sign-up');
    await page.getByLabel('Your name').waitFor();
    await page.keyboard.type('Keyboard');
    await page.keyboard.press('Tab');
    await page.keyboard.type('keyboard@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a long enough passphrase');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Make your first call' }).waitFor();

    await tabTo(page, 'API keys');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
    await tabTo(page, 'Create API key');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Create API key' }).waitFor();
    expect(await focused(page)).toBe('Name');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Your new API key' }).waitFor();
    await tabTo(page, 'Copy key');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^psk_/);
    await tabTo(page, 'I have stored it');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'By keyboard' }).waitFor();
    expect(await focused(page)).toBe('Create API key');
  });

  it('revokes a key, and stands somewhere sensible afterwards', async () => {
    const person = await signUp(studio);
    await createKey(person, { name: 'Stays' });
    const { key } = await createKey(person, { name: 'Goes' });
    const page = await browsing.open('/settings/developer', { person });
    await page.getByRole('button', { name: 'Revoke Goes' }).waitFor();
    await tabTo(page, 'Revoke Goes');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await tabTo(page, 'Revoke key');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect((await withKey(studio, key).GET('/v1/prompts')).response.status).toBe(401);
  });

  it('is kept inside an open dialog, and given back when it closes', async () => {
    const page = await browsing.open('/settings/developer', { person: await signUp(studio) });
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByRole('dialog').waitFor();
    // The dialog takes the focus a frame after it is there.
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null);
    for (let stop = 0; stop < STOPS_MAX; stop += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('[role="dialog"], [data-base-ui-focus-guard]') !== null,
      );
      expect([await focused(page), isInside]).toEqual([expect.anything(), true]);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Create API key');
  });

  it('always shows where it is', async () => {
    const page = await browsing.open('/settings/developer', { person: await signUp(studio) });
    await page.getByRole('button', { name: 'Create API key' }).waitFor();
    const unseen: string[] = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const isShown = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return true;
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
        return (
          (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || borderColor === ''
        );
      });
      if (!isShown) unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
  });

  it('skips the menus with the first stop of a page', async () => {
    const page = await browsing.open('/prompts', { person: await signUp(studio) });
    await page.getByRole('heading', { level: 1, name: 'Prompts' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
  });
});

/** Goes on stop by stop until the focus is on something of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here === name) return;
    stops.push(here);
  }
  throw new Error(`${name} is not reached by Tab; there were: ${stops.join(' | ')}`);
}

/** What has the focus is called. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });
}
