import { ProblemError, valueOf } from '@paretostudio/api-client';
import type { Locator, Page } from 'playwright-core';
import { withHttpClient } from '../harness/mcp-client.js';
import { everythingKept } from '../harness/no-trace.js';
import { signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('the life of a key', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  const create = async (page: Page, name: string): Promise<string> => {
    await page.getByRole('button', { name: 'Create API key' }).click();
    const form = page.getByRole('dialog', { name: 'Create API key' });
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button', { name: 'Create API key' }).click();
    return keyIn(page.getByRole('dialog', { name: 'Your new API key' }));
  };
  const keyIn = (dialog: Locator) => dialog.getByLabel('Your API key').locator('code').innerText();
  const codeOf = (key: string) =>
    valueOf(withKey(studio, key).GET('/v1/prompts')).then(
      () => 'ok',
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
    );

  it('is revealed once: the network holds it once, nothing is left of it when the dialog is closed', async () => {
    const person = await signUp(studio);
    const { page, watch } = await browsing.sit({ person });
    await page.goto(`${studio.url}/settings/developer`);
    const key = await create(page, 'Claude Desktop — laptop');
    expect(key).toMatch(/^psk_\w{20,}$/);
    expect(await everythingKept(page)).toContain(key);

    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.getByRole('link', { name: 'Claude Desktop — laptop' }).waitFor();
    expect(await everythingKept(page)).not.toContain(key);

    await page.reload();
    await page.getByRole('link', { name: 'Claude Desktop — laptop' }).click();
    await page.getByRole('heading', { level: 1, name: 'Claude Desktop — laptop' }).waitFor();
    expect(await everythingKept(page)).not.toContain(key);

    const exchanges = await watch.exchanges();
    const holding = exchanges.filter((each) => JSON.stringify(each).includes(key));
    expect(holding.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['POST', '/v1/api-keys', 201],
    ]);
    expect(holding[0]?.received.split(key)).toHaveLength(2);
    expect(holding[0]?.sent).not.toContain(key);
  });

  it('is not closed by accident: a key that was not stored is asked about, and Back shows it still', async () => {
    const page = await browsing.open('/settings/developer', { person: await signUp(studio) });
    const key = await create(page, 'Cursor');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog', { name: 'Close without storing the key?' }).waitFor();
    await page.getByRole('button', { name: 'Back to the key' }).click();
    expect(await keyIn(page.getByRole('dialog', { name: 'Your new API key' }))).toBe(key);

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close, the key is lost' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await everythingKept(page)).not.toContain(key);
  });

  it('is made once, however often the button is pressed while the server is slow', async () => {
    const person = await signUp(studio);
    const { page, context } = await browsing.sit({ person });
    await context.route('**/v1/api-keys', async (route) => {
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(`${studio.url}/settings/developer`);
    await page.getByRole('button', { name: 'Create API key' }).click();
    const name = page.getByRole('dialog').getByLabel('Name');
    await name.fill('Pressed often');
    for (let press = 0; press < 5; press += 1) await name.press('Enter');
    await page.getByRole('button', { name: 'I have stored it' }).click();
    const { items } = await valueOf(person.api.GET('/v1/api-keys'));
    expect(items.map((each) => each.name)).toEqual(['Pressed often']);
  });

  it('is copied whole, alone and in the configuration of a client', async () => {
    const page = await browsing.open('/settings/developer', { person: await signUp(studio) });
    const key = await create(page, 'Copied');
    await page.getByRole('button', { name: 'Copy key' }).click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    const dialog = page.getByRole('dialog', { name: 'Your new API key' });
    expect(await dialog.getByRole('tabpanel').innerText()).toContain(key);
  });

  it('is rotated step by step: the new one is seen live, the old one is revoked and refused', async () => {
    const person = await signUp(studio);
    const page = await browsing.open('/settings/developer', { person });
    const old = await create(page, 'Build server');
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await withHttpClient(studio, old, (client) => client.listTools());

    await page.getByRole('button', { name: 'More for Build server' }).click();
    await page.getByRole('menuitem', { name: 'Rotate' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rotate Build server' });
    await dialog.getByRole('button', { name: 'Create replacement key' }).click();
    const replacement = await keyIn(dialog);
    expect(replacement).not.toBe(old);
    await dialog.getByRole('button', { name: 'I have stored it' }).click();
    await dialog.getByText('Waiting for the first call').waitFor();
    expect(await codeOf(old)).toBe('ok');

    await withHttpClient(studio, replacement, (client) =>
      client.callTool({ name: 'list_prompts', arguments: {} }),
    );
    await dialog.getByText('The key works').waitFor();
    await dialog.getByRole('button', { name: 'Revoke the old key' }).click();
    await dialog.getByText('The rotation is done').waitFor();

    expect([await codeOf(old), await codeOf(replacement)]).toEqual(['api_key_revoked', 'ok']);
    expect(await everythingKept(page)).not.toContain(replacement);
    await expect(withHttpClient(studio, old, (client) => client.listTools())).rejects.toThrow(/401|revoked/i);
  });

  it('a rotation that was closed halfway goes on where it was', async () => {
    const person = await signUp(studio);
    const page = await browsing.open('/settings/developer', { person });
    await create(page, 'Halfway');
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.getByRole('button', { name: 'More for Halfway' }).click();
    await page.getByRole('menuitem', { name: 'Rotate' }).click();
    await page.getByRole('button', { name: 'Create replacement key' }).click();
    const replacement = await keyIn(page.getByRole('dialog'));
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.getByRole('button', { name: 'Continue later' }).click();
    await page.reload();

    const rotated = page.locator('tr', { hasText: 'Being rotated' });
    await rotated.getByRole('button', { name: 'More for Halfway' }).click();
    await page.getByRole('menuitem', { name: 'Go on rotating' }).click();
    await page.getByText('Waiting for the first call').waitFor();
    expect(await codeOf(replacement)).toBe('ok');
    await page.getByRole('button', { name: 'Revoke the old key' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
