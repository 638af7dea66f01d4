import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { createKey, signUp } from '../harness/people.js';
import { screenshot } from '../harness/screenshot.js';
import { EXTENSION_ORIGIN, useExtension } from '../harness/use-extension.js';
import { useStudio } from '../harness/use-studio.js';

describe.each(['light', 'dark'] as const)('the pages of the extension, %s', (theme) => {
  const studio = useStudio({ EXTENSION_ORIGINS: EXTENSION_ORIGIN });
  const used = useExtension({ hasHostAccess: true, theme });

  it('find a mistyped key without a request, save a good one masked, try it, and forget it', async () => {
    const { key } = await createKey(await signUp(studio, 'Ada'), { name: 'Of the browser' });
    const asked: string[] = [];
    used.browser.context.on('request', (request) => asked.push(request.url()));
    const settings = await used.browser.openOwnPage('options');
    await settings.getByLabel('Server', { exact: true }).fill(`${studio.url}/settings/developer`);
    await settings.getByLabel('API key').fill(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('its checksum does not match').waitFor();
    expect(asked.filter((url) => url.startsWith(studio.url))).toEqual([]);

    await settings.getByLabel('API key').fill(` ${key}\n`);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Saved, and it works').waitFor();
    await settings.getByText('key Of the browser, plan Free. 50 of 50 requests are left today.').waitFor();
    expect(await settings.content()).not.toContain(key);
    expect(await graveFindings(settings)).toEqual([]);
    await screenshot(settings, `extension/settings-${theme}`, { fullPage: true });

    await settings.getByRole('button', { name: 'Forget key and server' }).click();
    await settings.getByText('Key and server are forgotten.').waitFor();
    const worker = await used.browser.serviceWorker();
    expect(await worker.evaluate(() => chrome.storage.local.get())).toEqual({});
  });

  it('tell a key that was revoked from one that is unknown, in words', async () => {
    const person = await signUp(studio);
    const { id, key } = await createKey(person);
    await person.api.POST('/v1/api-keys/{id}/revoke', { params: { path: { id } }, body: {} });
    await used.browser.connect({ serverUrl: studio.url, key });
    const popup = await used.browser.openOwnPage('popup');

    await popup.getByRole('alert').getByText('The key was revoked').waitFor();
    expect(await graveFindings(popup)).toEqual([]);
  });

  it('stand up to the eyes of axe, and fit 320 px', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(person);
    await person.api.POST('/v1/prompts', {
      body: { title: 'A long title that goes on '.repeat(6), body: '{{a}} {{b}}' },
    });
    await used.browser.connect({ serverUrl: studio.url, key });
    const popup = await used.browser.openOwnPage('popup');
    await popup.setViewportSize({ width: 320, height: 600 });
    await popup.getByRole('button', { name: /A long title/ }).waitFor();
    expect(await graveFindings(popup)).toEqual([]);
    await screenshot(popup, `extension/popup-list-${theme}`);

    await popup.getByRole('button', { name: /A long title/ }).click();
    await popup.getByLabel('a', { exact: true }).waitFor();
    await popup.getByRole('button', { name: 'Insert into the page' }).click();
    await popup.getByText('The prompt needs this.').first().waitFor();
    expect(await graveFindings(popup)).toEqual([]);
    expect(await overflowing(popup)).toEqual([]);
    await screenshot(popup, `extension/popup-prompt-${theme}`);
  });
});
