import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page.js';
import { PROMPT, stubPrompts } from '../../../testing/stub-prompts.js';
import { problem, type SeenRequest } from '../../../testing/stub-server.js';
import { ImportDialog } from './import-dialog.js';
import { LIBRARY_KINDS } from './library-kind.js';

const dialog = () => <ImportDialog kind={LIBRARY_KINDS.prompts} open onOpenChange={() => undefined} />;

/** A file of the picker; jsdom's own cannot be read. */
function markdown(name: string, text: string): File {
  const file = new File([text], name, { type: 'text/markdown' });
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer);
  return file;
}

async function choose(...files: readonly File[]) {
  const [picker] = await screen.findAllByText('Choose a file');
  const input = picker?.closest('div')?.querySelector('input');
  if (input == null) throw new Error('There is no picker.');
  fireEvent.change(input, { target: { files } });
}

describe('ImportDialog', () => {
  it('opens a prompt that needed no mending at once', async () => {
    const server = stubPrompts([], { 'POST /v1/prompts/import': { ...PROMPT, warnings: [] } });
    const { location } = renderPage(dialog(), { at: '/prompts' });
    await choose(markdown('notes.md', 'About {{topic}}'));
    await waitFor(() => expect(location()).toBe(`/prompts/${PROMPT.id}`));
    expect(server.to('POST /v1/prompts/import')[0]?.body).toEqual({
      content: 'About {{topic}}',
      fileName: 'notes.md',
    });
  });

  it('stays open with what was mended, and with a link to the prompt', async () => {
    const warnings = [{ path: 'notes.md#foo', message: 'The key "foo" is not known; it was left out.' }];
    stubPrompts([], { 'POST /v1/prompts/import': { ...PROMPT, warnings } });
    const { location } = renderPage(dialog(), { at: '/prompts' });
    await choose(markdown('notes.md', 'Hi'));
    expect(await screen.findByText(/The key "foo" is not known/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Notes' }).getAttribute('href')).toBe(`/prompts/${PROMPT.id}`);
    expect(location()).toBe('/prompts');
  });

  it('says in words why the server refused, with the request, as at a cap', async () => {
    stubPrompts([], {
      'POST /v1/prompts/import': (_: SeenRequest) =>
        problem(403, 'plan_limit_reached', 'The plan Free holds 5 prompts'),
    });
    renderPage(dialog(), { at: '/prompts' });
    await choose(markdown('notes.md', 'Hi'));
    const window = await screen.findByRole('dialog');
    expect(await within(window).findByText('The plan Free holds 5 prompts.')).toBeTruthy();
    expect(within(window).getByText('req-1')).toBeTruthy();
    expect(within(window).getByText('Imported 0 of 1 prompt.')).toBeTruthy();
  });

  it('sends nothing of what is no prompt', async () => {
    const server = stubPrompts([]);
    renderPage(dialog(), { at: '/prompts' });
    await choose(new File(['x'], 'picture.png'));
    expect(await screen.findByText('There is no Markdown file (.md) in it.')).toBeTruthy();
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(0);
  });
});
