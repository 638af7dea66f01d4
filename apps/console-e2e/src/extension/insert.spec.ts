import { valueOf } from '@paretostudio/api-client';
import type { Page } from 'playwright-core';
import type { ExtensionPopup } from '../harness/extension-popup.js';
import { createKey, type Person, signUp } from '../harness/people.js';
import { EXTENSION_ORIGIN, useExtension } from '../harness/use-extension.js';
import { useForeignSite } from '../harness/use-foreign-site.js';
import { useStudio } from '../harness/use-studio.js';

describe('the extension’s window over a page', () => {
  const studio = useStudio({ EXTENSION_ORIGINS: EXTENSION_ORIGIN });
  const site = useForeignSite();
  const used = useExtension();
  let person: Person;

  beforeEach(async () => {
    person = await signUp(studio);
    const { key } = await createKey(person);
    await valueOf(
      person.api.POST('/v1/prompts', {
        body: { title: 'Release notes', body: 'Write notes for {{version}}.\nKeep them short.' },
      }),
    );
    await valueOf(
      person.api.POST('/v1/skills', {
        body: {
          displayName: 'Careful review',
          description: 'Reviews.',
          instructions: 'Read twice.',
          guardrails: ['Be kind.'],
        },
      }),
    );
    await used.browser.connect({ serverUrl: studio.url, key });
  });

  const insert = async (popup: ExtensionPopup) => {
    await popup.tabTo('Insert into the page');
    await popup.press('Enter');
  };

  const insertFilledPrompt = async (page: Page) => {
    const popup = await used.browser.pressButton(page);
    await popup.shows('Release notes');
    await popup.type('notes');
    await popup.press('ArrowDown', 'Enter');
    await popup.shows('Write notes for {{version}}.');
    await popup.type('2.0');
    await popup.shows('Write notes for 2.0.');
    await insert(popup);
    await used.browser.popupIsClosed();
  };

  const insertSkill = async (page: Page): Promise<ExtensionPopup> => {
    const popup = await used.browser.pressButton(page);
    await popup.shows('Careful review');
    await popup.type('careful');
    await popup.press('Enter');
    await popup.shows('Read twice.');
    await insert(popup);
    return popup;
  };

  it('puts a filled prompt where the cursor is, by keys alone, and undo takes it back', async () => {
    const page = await used.browser.openPage(site.url);
    const field = page.getByLabel('Text');
    await field.fill('A: Z');
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 3));

    await insertFilledPrompt(page);

    await expect(field.inputValue()).resolves.toBe('A: Write notes for 2.0.\nKeep them short.Z');
    await field.press('Control+z');
    await expect(field.inputValue()).resolves.toBe('A: Z');
  });

  it('replaces what is selected in an editable part of the page', async () => {
    const page = await used.browser.openPage(site.url);
    const editable = page.getByRole('textbox', { name: 'Editable' });
    await editable.focus();
    await page.keyboard.press('Control+a');

    await insertFilledPrompt(page);

    await expect(editable.innerText()).resolves.toMatch(/^Write notes for 2\.0\.\n+Keep them short\.$/);
  });

  it('writes into the field of a frame that the keyboard is in', async () => {
    const page = await used.browser.openPage(site.url);
    const field = page.frameLocator('iframe').getByLabel('Inside');
    await field.focus();

    await insertFilledPrompt(page);

    await expect(field.inputValue()).resolves.toContain('Write notes for 2.0.');
  });

  it('is heard by a field that React keeps: what is saved is what was inserted', async () => {
    await used.browser.context.addCookies([
      { ...person.cookie, url: studio.url, httpOnly: true, sameSite: 'Lax' },
    ]);
    const page = await used.browser.openPage(`${studio.url}/prompts/new`);
    await page.getByLabel('Title').fill('Made of another');
    await page.getByRole('textbox', { name: 'Text', exact: true }).focus();

    await insertFilledPrompt(page);

    await page.getByRole('button', { name: /^(Create|Save)/ }).click();
    await page.waitForURL(/\/prompts\/(?!new)/);
    const { items } = await valueOf(
      person.api.GET('/v1/prompts', { params: { query: { q: 'Made of another' } } }),
    );
    const saved = await valueOf(
      person.api.GET('/v1/prompts/{id}', { params: { path: { id: items[0]?.id ?? '' } } }),
    );
    expect(saved.body).toBe('Write notes for 2.0.\nKeep them short.');
  });

  it('puts a skill in as text, with its guardrails', async () => {
    const page = await used.browser.openPage(site.url);
    await page.getByLabel('Text').focus();
    await insertSkill(page);
    await used.browser.popupIsClosed();

    await expect(page.getByLabel('Text').inputValue()).resolves.toBe(
      'Read twice.\n\n## Guardrails\n\n- Be kind.\n',
    );
  });

  it('leaves a field for passwords alone and says so', async () => {
    const page = await used.browser.openPage(site.url);
    await page.getByLabel('Secret').focus();
    const popup = await insertSkill(page);

    await popup.shows('The focused field takes no such text.');

    await expect(page.getByLabel('Secret').inputValue()).resolves.toBe('hunter2');
  });

  it('makes a prompt of what is selected, and shows what is left today', async () => {
    const page = await used.browser.openPage(site.url);
    await page.locator('#words').selectText();
    const popup = await used.browser.pressButton(page);
    await popup.shows('48 of 50 requests left today');
    await popup.tabTo('Save selection as prompt');
    await popup.press('Enter');
    await popup.shows('To be filled in: text');
    await popup.tabTo('Save prompt');
    await popup.press('Enter');
    await popup.shows('Saved “Summarise {{text}} in three lines.”.');
    await popup.shows('45 of 50 requests left today');

    const { items } = await valueOf(person.api.GET('/v1/prompts'));
    const made = items.find(({ title }) => title.startsWith('Summarise'));
    const { body, variables } = await valueOf(
      person.api.GET('/v1/prompts/{id}', { params: { path: { id: made?.id ?? '' } } }),
    );
    expect([body, variables.map(({ name }) => name)]).toEqual([
      'Summarise {{text}} in three lines.',
      ['text'],
    ]);
  });
});
