import { withHttpClient, withStdioClient } from '../harness/mcp-client.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('the first minute of a newcomer', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  it.each([
    ['the official client over HTTP', withHttpClient],
    ['the stdio program', withStdioClient],
  ])('leads from nothing to a call by %s, seen without a reload', async (_, withClient) => {
    const page = await browsing.open('/');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').fill('Newcomer');
    await page.getByLabel('E-mail').fill(`${withClient.name.toLowerCase()}@example.org`);
    await page.getByLabel('Password').fill('a long enough passphrase');
    await page.getByRole('button', { name: 'Make account' }).click();

    await page.getByRole('button', { name: 'Create the key' }).click();
    const key = await page.getByLabel('Your API key').locator('code, span').first().innerText();
    expect(key).toMatch(/^psk_\w{20,}$/);
    await page.getByText('Waiting for the first call').waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    await withClient(studio, key, (client) => client.callTool({ name: 'list_prompts', arguments: {} }));

    await page.getByText('The key works').waitFor();
    await page.getByText('list_prompts', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Where to go next' }).waitFor();
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  });
});
