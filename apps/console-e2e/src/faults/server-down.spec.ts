import { valueOf } from '@paretostudio/api-client';
import { createKey, signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

const UNREACHABLE = [
  /net::ERR_CONNECTION_REFUSED/,
  /net::ERR_CONNECTION_RESET/,
  /net::ERR_EMPTY_RESPONSE/,
  /^503: /,
  /status of 503/,
];

describe('a server that goes and comes back', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  afterEach(async () => {
    if (!(await isUp(studio.url))) await studio.start();
  });

  it('is told of in words, and the page goes on without a reload', async () => {
    browsing.expectProblems(...UNREACHABLE);
    const person = await signUp(studio);
    await createKey(person, { name: 'Before the outage' });
    const page = await browsing.open('/settings/developer', { person });
    await page.getByRole('link', { name: 'Before the outage' }).waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await studio.stop();

    await page.getByLabel('Status').selectOption('all');
    await page.getByText('The server does not answer').waitFor();
    await studio.start();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('link', { name: 'Before the outage' }).waitFor();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  });

  it('loses nothing that was typed, and what was not confirmed was not done', async () => {
    browsing.expectProblems(...UNREACHABLE);
    const person = await signUp(studio);
    const { key } = await createKey(person, { name: 'Lives on' });
    const page = await browsing.open('/settings/developer', { person });
    await page.getByRole('button', { name: 'Revoke Lives on' }).waitFor();
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Typed before the outage');
    await studio.stop();
    await page.getByRole('dialog').getByRole('button', { name: 'Create API key' }).click();
    await page.getByRole('dialog').getByText('The server does not answer').waitFor();
    expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('Typed before the outage');
    await page.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Revoke Lives on' }).click();
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByRole('alertdialog').getByText('The server does not answer').waitFor();
    await studio.start();
    await valueOf(withKey(studio, key).GET('/v1/prompts'));
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect(valueOf(withKey(studio, key).GET('/v1/prompts'))).rejects.toThrow();
  });

  it('does not send people to the sign-in: an outage is no end of a session', async () => {
    browsing.expectProblems(...UNREACHABLE);
    const page = await browsing.open('/prompts', { person: await signUp(studio) });
    await page.getByRole('heading', { level: 1, name: 'Prompts' }).waitFor();
    await studio.stop();
    await page.getByRole('link', { name: 'Skills' }).click();
    await page.getByText('The server does not answer').first().waitFor();
    expect(page.url()).not.toContain('sign-in');
    await studio.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Skills' }).waitFor();
  });
});

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
