import { ProblemError, valueOf } from '@paretostudio/api-client';
import { createKey, type Person, signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';
import { waitUntil } from '../harness/wait-until.js';

describe('revoking a key', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  let person: Person;
  beforeEach(async () => {
    person = await signUp(studio);
  });

  const isRefused = (key: string) =>
    valueOf(withKey(studio, key).GET('/v1/me')).then(
      () => false,
      (error: unknown) => error instanceof ProblemError && error.problem.code === 'api_key_revoked',
    );
  const viewOf = (id: string) => valueOf(person.api.GET('/v1/api-keys/{id}', { params: { path: { id } } }));

  it('says what breaks, asks nothing to be typed, and ends the key at once with leaked as the reason', async () => {
    const { id, key } = await createKey(person, { name: 'Used today' });
    await valueOf(withKey(studio, key).GET('/v1/prompts'));
    await waitUntil('the use is noted', async () => (await viewOf(id)).lastUsedAt !== null);

    const page = await browsing.open('/settings/developer', { person });
    await page.getByRole('button', { name: 'Revoke Used today' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Revoke Used today?' });
    await dialog.getByText('1 request today').waitFor();
    await dialog.getByText('from 127.0.0.1').waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await dialog.getByLabel('It leaked').check();
    await dialog.getByRole('button', { name: 'Revoke key' }).click();
    await dialog.waitFor({ state: 'detached' });

    expect(await isRefused(key)).toBe(true);
    expect(await viewOf(id)).toMatchObject({ status: 'revoked', revokedReason: 'It leaked' });
    await page.getByRole('button', { name: 'Revoke Used today' }).waitFor({ state: 'detached' });
  });

  it('is not done by Cancel or Escape', async () => {
    const { key } = await createKey(person, { name: 'Kept' });
    const page = await browsing.open('/settings/developer', { person });
    for (const leave of [
      () => page.getByRole('button', { name: 'Cancel' }).click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.getByRole('button', { name: 'Revoke Kept' }).click();
      await page.getByRole('alertdialog').waitFor();
      await leave();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    }
    expect(await isRefused(key)).toBe(false);
  });

  it('in two tabs at once ends the key once, and both tabs say so', async () => {
    const { id, key } = await createKey(person, { name: 'Seen twice' });
    const tabs = await Promise.all([1, 2].map(() => browsing.open('/settings/developer', { person })));
    for (const tab of tabs) await tab.getByRole('button', { name: 'Revoke Seen twice' }).click();
    await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Revoke key' }).click()));
    for (const tab of tabs) {
      await tab.getByRole('alertdialog').waitFor({ state: 'detached' });
      await tab.getByRole('button', { name: 'Revoke Seen twice' }).waitFor({ state: 'detached' });
    }
    expect(await isRefused(key)).toBe(true);
    const events = await valueOf(person.api.GET('/v1/audit-events', { params: { query: { limit: 50 } } }));
    expect(
      events.items.filter(({ action, targetId }) => action === 'revoke_api_key' && targetId === id),
    ).toHaveLength(1);
  });

  it('in a tab that was left open learns of the revoke when it is looked at again', async () => {
    const { id } = await createKey(person, { name: 'Ended elsewhere' });
    const page = await browsing.open('/settings/developer', { person });
    await page.getByRole('button', { name: 'Revoke Ended elsewhere' }).waitFor();
    await valueOf(person.api.POST('/v1/api-keys/{id}/revoke', { params: { path: { id } }, body: {} }));
    await page.clock.install();
    await page.clock.fastForward(10_000);
    await page.evaluate(() => globalThis.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('button', { name: 'Revoke Ended elsewhere' }).waitFor({ state: 'detached' });
  });

  it('stays open with words and the request id when the server fails, and the key lives', async () => {
    const { key } = await createKey(person, { name: 'Unlucky' });
    browsing.expectProblems(/^500: /, /status of 500/);
    const { page, context } = await browsing.sit({ person });
    const requestId = '00000000-0000-4000-8000-000000000000';
    const problem = {
      type: 'about:blank',
      title: 'Broken',
      status: 500,
      code: 'internal_error',
      detail: 'It broke.',
      requestId,
    };
    await context.route('**/revoke', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.goto(`${studio.url}/settings/developer`);
    await page.getByRole('button', { name: 'Revoke Unlucky' }).click();
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByRole('alertdialog').getByText(requestId).waitFor();
    expect(await isRefused(key)).toBe(false);
    await page
      .getByRole('button', { name: 'Revoke Unlucky', includeHidden: true })
      .waitFor({ state: 'attached' });
  });
});
