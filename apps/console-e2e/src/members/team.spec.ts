import { ProblemError, valueOf } from '@paretostudio/api-client';
import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { type Person, setPlan, signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('a team', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  let founder: Person;
  beforeEach(async () => {
    founder = await signUp(studio, 'Ada');
    await setPlan(founder, 'team');
  });

  /** Invites over the page and answers the link that is shown. */
  async function invite(page: Page, email: string, role: string): Promise<string> {
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Role', { exact: true }).selectOption(role);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    return link;
  }

  /** Makes a key over the page and answers it. */
  async function makeKey(page: Page, name: string): Promise<string> {
    await page.goto(`${studio.url}/settings/developer`);
    await page.getByRole('button', { name: 'Create API key' }).click();
    const form = page.getByRole('dialog', { name: 'Create API key' });
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button', { name: 'Create API key' }).click();
    const made = page.getByRole('dialog', { name: 'Your new API key' });
    return made.getByLabel('Your API key').locator('code').innerText();
  }

  const codeOf = (key: string) =>
    valueOf(withKey(studio, key).GET('/v1/me')).then(
      () => null,
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : 'no answer'),
    );

  it('of three joins in browsers of their own, each makes a key, and the key of a removed one is refused', async () => {
    const known = await signUp(studio, 'Grace');
    const settings = await browsing.open('/settings/members', { person: founder });
    const links = [
      await invite(settings, known.email, 'editor'),
      await invite(settings, 'linus@example.org', 'editor'),
    ];

    const grace = (await browsing.sit({ person: known })).page;
    await grace.goto(links[0] ?? '');
    await grace.getByRole('button', { name: 'Join' }).click();
    await grace.getByText('Ada · Team plan').first().waitFor();
    expect(grace.url()).not.toContain('token');

    const linus = (await browsing.sit()).page;
    await linus.goto(links[1] ?? '');
    await linus.getByLabel('Your name').waitFor();
    for (const page of [linus, settings]) expect(await graveFindings(page)).toEqual([]);
    await linus.setViewportSize({ width: 320, height: 800 });
    expect(await overflowing(linus)).toEqual([]);
    await linus.getByLabel('Your name').fill('Linus');
    await linus.getByLabel('Password').fill('correct horse battery');
    await linus.getByRole('button', { name: 'Join' }).click();
    await linus.waitForURL('**/welcome');

    const keys = [await makeKey(grace, 'Of Grace'), await makeKey(linus, 'Of Linus')];
    expect(await Promise.all(keys.map(codeOf))).toEqual([null, null]);

    await settings.reload();
    await settings.getByText('Nobody is invited').waitFor();
    await settings.getByRole('button', { name: 'Actions for Linus' }).click();
    await settings.getByRole('menuitem', { name: 'Remove' }).click();
    await settings.getByRole('button', { name: 'Remove member' }).click();
    await settings.getByText('Linus is removed').waitFor();
    expect(await Promise.all(keys.map(codeOf))).toEqual([null, 'api_key_revoked']);

    browsing.expectProblems(/401/);
    await linus.goto(`${studio.url}/prompts`);
    await linus.waitForURL('**/sign-in**');
  });

  it('leaves a person their own account, which the menu switches to', async () => {
    const person = await signUp(studio, 'Grace');
    await valueOf(person.api.POST('/v1/prompts', { body: { title: 'Only at home', body: 'b' } }));
    const settings = await browsing.open('/settings/members', { person: founder });
    const link = await invite(settings, person.email, 'viewer');
    const page = (await browsing.sit({ person })).page;
    await page.goto(link);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('Ada · Team plan').first().waitFor();

    await page.getByRole('button', { name: /Grace/ }).last().click();
    await page.getByRole('menuitem', { name: 'Switch to Grace' }).click();
    await page.getByText('Free plan').first().waitFor();
    await page.getByRole('link', { name: 'Prompts', exact: true }).click();
    await page.getByText('Only at home').waitFor();
    await page.getByRole('button', { name: /Grace/ }).last().click();
    await page.getByRole('menuitem', { name: 'Switch to Ada' }).click();
    await page.getByText('Ada · Team plan').first().waitFor();
    await page.getByRole('link', { name: 'Prompts', exact: true }).click();
    await page.getByText('No prompts yet').waitFor();
  });
});
