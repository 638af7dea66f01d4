import { valueOf } from '@paretostudio/api-client';
import type { Locator, Page } from 'playwright-core';
import { type Person, setPlan, signUp } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useSampleUpstream } from '../harness/use-sample-upstream.js';
import { useStudio } from '../harness/use-studio.js';

describe('the picker of permissions', () => {
  const studio = useStudio();
  const upstream = useSampleUpstream();
  const browsing = useBrowser(studio);
  let person: Person;
  let connectionId: string;
  let agentId: string;
  beforeAll(async () => {
    person = await signUp(studio);
    await setPlan(person, 'pro');
    const body = { name: 'Issue tracker', slug: 'issues', url: upstream.url, approveFirstTools: true };
    ({ id: connectionId } = await valueOf(person.api.POST('/v1/connections', { body })));
    const agent = { name: 'triage', description: 'Triage.', instructions: 'Sort.' };
    ({ id: agentId } = await valueOf(person.api.POST('/v1/agents', { body: agent })));
  });

  const openForm = async (page: Page, name: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Create API key' }).click();
    const form = page.getByRole('dialog', { name: 'Create API key' });
    await form.getByLabel('Name').fill(name);
    return form;
  };
  const make = async (page: Page, form: Locator) => {
    await form.getByRole('button', { name: 'Create API key' }).click();
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const permissionsOf = async (name: string) => {
    const { items } = await valueOf(person.api.GET('/v1/api-keys'));
    return items.find((each) => each.name === name)?.permissions;
  };

  it('gives exactly what it shows: actions, tools of a connection, an agent', async () => {
    const page = await browsing.open('/settings/developer', { person });
    const form = await openForm(page, 'Chosen one by one');
    await form.getByText('Custom').first().click();
    await form.getByText('Prompts', { exact: true }).click();
    await form.getByLabel('All of Prompts').check();
    await form.getByLabel('All of Prompts').uncheck();
    const boxes = form.locator('details[open]').getByRole('checkbox');
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await form.getByLabel('Access to Issue tracker').selectOption('chosen');
    await form.getByRole('checkbox', { name: /\becho\b/ }).check();
    await form.getByRole('checkbox', { name: /\badd\b/ }).check();
    await form.getByRole('checkbox', { name: 'triage' }).check();
    await form.getByText('Exactly what the key gets').click();
    const shown = JSON.parse(
      await form.getByLabel('Permissions as JSON').locator('code').innerText(),
    ) as object;
    expect(shown).toMatchObject({
      [`conn_${connectionId}`]: expect.arrayContaining(['add', 'echo']),
      [`agent_${agentId}`]: ['*'],
    });
    await make(page, form);

    const given = await permissionsOf('Chosen one by one');
    expect(sorted(given)).toEqual(sorted(shown));
    expect(given?.['self']).toHaveLength(2);
    await page.getByRole('link', { name: 'Chosen one by one' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chosen one by one' }).waitFor();
    await page.getByText('"echo"').first().waitFor({ state: 'attached' });
  });

  it('gives exactly what each preset says', async () => {
    const page = await browsing.open('/settings/developer', { person });
    for (const preset of ['Library, read only', 'Everything']) {
      const form = await openForm(page, preset);
      const card = form.getByRole('radio', { name: new RegExp(`^${preset}`) });
      if ((await card.count()) === 0) throw new Error(`There is no preset ${preset}.`);
      await card.check();
      await make(page, form);
      const given = await permissionsOf(preset);
      const row = page.locator('tr', { hasText: preset }).first();
      await row
        .getByText(preset === 'Everything' ? /everything/i : preset)
        .first()
        .waitFor();
      expect(given).toEqual(
        preset === 'Everything' ? { '*': ['*'] } : expect.objectContaining({ self: expect.any(Array) }),
      );
    }
  });

  it('refuses a connection that was opened without a tool, at its place, and sends nothing', async () => {
    const page = await browsing.open('/settings/developer', { person });
    const form = await openForm(page, 'Nothing chosen');
    await form.getByText('Custom').first().click();
    await form.getByLabel('Access to Issue tracker').selectOption('chosen');
    await form.getByRole('button', { name: 'Create API key' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await permissionsOf('Nothing chosen')).toBeUndefined();
  });
});

function sorted(permissions: unknown): unknown {
  return Object.fromEntries(
    Object.entries(permissions as Readonly<Record<string, readonly string[]>>).map(([resource, actions]) => [
      resource,
      [...actions].sort(),
    ]),
  );
}
