import type { Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { type Person, signUp } from '../harness/people.js';
import { screenshot } from '../harness/screenshot.js';
import { settled } from '../harness/settled.js';
import { SigningInProgram } from '../harness/signing-in.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('a program that knows the address alone', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  let person: Person;
  beforeAll(async () => {
    person = await signUp(studio, 'Ada');
  });

  const programs: SigningInProgram[] = [];
  const start = async (name: string) => {
    const program = await SigningInProgram.start(name);
    programs.push(program);
    return program;
  };
  afterEach(() => programs.splice(0).forEach((program) => program.stop()));

  const signIn = async (page: Page) => {
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  /** From what was suggested to two actions alone. */
  const chooseTwo = async (page: Page) => {
    await page.getByRole('radio', { name: 'Custom' }).check();
    for (const group of ['Prompts', 'Agents', 'Skills', 'Account and usage']) {
      await page.locator('summary', { hasText: group }).click();
      const all = page.getByRole('checkbox', { name: `All of ${group}` });
      // Some of them, at first: neither checked nor without any.
      await all.check();
      await all.uncheck();
    }
    await page.getByRole('checkbox', { name: /^List prompts/ }).check();
    await page.getByRole('checkbox', { name: /^Get prompt/ }).check();
  };

  it('opens the browser, may do what was consented to, and nothing once it is revoked', async () => {
    const program = await start('Desk');
    const { page } = await browsing.sit();
    browsing.expectProblems(new RegExp(`^left: ${program.redirectUrl}`));
    const client = await program.connect(studio, async (link) => {
      await page.goto(link.href);
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: /^Connect Desk ?\?$/ }).waitFor();
      await settled(page);
      await screenshot(page, 'connect/light', { fullPage: true });
      expect(await graveFindings(page)).toEqual([]);
      await chooseTwo(page);
      await page.getByRole('button', { name: 'Allow' }).click();
      await page.getByText('You may close this page.').waitFor();
    });

    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['get_prompt', 'list_prompts']);
    const listed = await client.callTool({ name: 'list_prompts', arguments: {} });
    expect(listed.isError ?? false).toBe(false);
    await expect(client.callTool({ name: 'create_prompt', arguments: {} })).rejects.toThrow();

    await page.goto(`${studio.url}/settings/apps`);
    await page.getByRole('button', { name: 'Revoke Desk' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No app is connected').waitFor();

    const answer = await fetch(`${studio.url}/mcp`, {
      method: 'POST',
      headers: { authorization: `Bearer ${program.accessToken}` },
    });
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'invalid_access_token']);
    await expect(client.callTool({ name: 'list_prompts', arguments: {} })).rejects.toThrow();
    await client.close();
  });

  it('is told that it was denied, and is not let in', async () => {
    const program = await start('Other desk');
    const { page } = await browsing.sit({ person, theme: 'dark', width: 320 });
    browsing.expectProblems(new RegExp(`^left: ${program.redirectUrl}`));
    const connecting = program.connect(studio, async (link) => {
      await page.goto(link.href);
      await page.getByRole('heading', { level: 1, name: /^Connect Other desk ?\?$/ }).waitFor();
      await settled(page);
      await screenshot(page, 'connect/narrow-dark', { fullPage: true });
      expect(await graveFindings(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await page.getByRole('button', { name: 'Deny' }).click();
      await page.getByText('You may close this page.').waitFor();
    });
    await expect(connecting).rejects.toThrow('did not consent');
    expect(program.accessToken).toBe('');
  });

  it('cannot have its request framed by another page, nor answered in another browser', async () => {
    const program = await start('Desk');
    const { page } = await browsing.sit({ person });
    const stranger = await browsing.open('/', { person: await signUp(studio, 'Eve') });
    const connecting = program.connect(studio, async (link) => {
      await page.goto(link.href);
      await page.getByRole('button', { name: 'Allow' }).waitFor();
      const shown = await page.request.get(page.url(), { headers: { accept: 'text/html' } });
      expect(shown.headers()).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-frame-options': 'DENY',
      });
      await stranger.goto(page.url());
      await stranger.getByRole('heading', { name: 'This request is over' }).waitFor();
      throw new Error('Nobody has answered.');
    });
    await expect(connecting).rejects.toThrow('Nobody has answered.');
  });
});
