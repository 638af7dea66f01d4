import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page.js';
import { problem, type SeenRequest } from '../../../testing/stub-server.js';
import { PROMPT, stubPrompts } from '../../../testing/stub-prompts.js';
import { NewPromptPage, PromptPage } from './prompt-page.js';

const AT = { at: `/prompts/${PROMPT.id}`, path: '/prompts/:id' };
const text = () => screen.findByRole('textbox', { name: 'Text' });
const fill = async (name: string, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value } });
const write = (value: string) => fill('Text', value);
const saved = ({ body }: SeenRequest) => ({ ...PROMPT, ...(body as object), version: PROMPT.version + 1 });

describe('PromptPage', () => {
  it('sends what was changed with the version it was changed from, and the note', async () => {
    const server = stubPrompts([PROMPT], { 'PATCH /v1/prompts/{id}': saved });
    const { user } = renderPage(<PromptPage />, AT);
    await write('About {{topic}} for {{reader}}');
    await fill('reader: What to fill in optional', 'Who');
    await fill('Note about this version', 'for whom');
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    await screen.findByText('All saved');
    expect(server.to('PATCH /v1/prompts/{id}')[0]?.body).toMatchObject({
      expectedVersion: 3,
      note: 'for whom',
      body: 'About {{topic}} for {{reader}}',
      variables: [
        { name: 'topic', description: '', required: true, default: null },
        { name: 'reader', description: 'Who', required: true, default: null },
      ],
    });
  });

  it('says that somebody else saved, keeps what was typed, and saves over when told', async () => {
    let newest = PROMPT;
    const server = stubPrompts([PROMPT], {
      'GET /v1/prompts/{id}': () => newest,
      'PATCH /v1/prompts/{id}': (request: SeenRequest) =>
        (request.body as { expectedVersion: number }).expectedVersion === newest.version
          ? { ...saved(request), version: newest.version + 1 }
          : problem(409, 'conflict', 'Changed meanwhile'),
    });
    const { user } = renderPage(<PromptPage />, AT);
    await write('Mine {{topic}}');
    newest = { ...PROMPT, version: 4, body: 'Theirs {{topic}}' };
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    expect(await screen.findByText('Somebody else saved version 4')).toBeTruthy();
    expect(((await text()) as HTMLTextAreaElement).value).toBe('Mine {{topic}}');
    await user.click(screen.getByRole('button', { name: 'See the difference' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Theirs {{topic}}')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Save mine over it' }));
    await screen.findByText('All saved');
    expect(server.to('PATCH /v1/prompts/{id}').at(-1)?.body).toMatchObject({
      expectedVersion: 4,
      body: 'Mine {{topic}}',
    });
    expect(screen.queryByText('Somebody else saved version 4')).toBeNull();
  });

  it('does not save over what somebody else saved, even where the page has heard of it, unless told', async () => {
    let newest = PROMPT;
    const server = stubPrompts([PROMPT], {
      'GET /v1/prompts/{id}': () => newest,
      'PATCH /v1/prompts/{id}': () => problem(409, 'conflict', 'Changed meanwhile'),
    });
    const { user, queryClient } = renderPage(<PromptPage />, AT);
    await write('Mine');
    newest = { ...PROMPT, version: 4 };
    await queryClient.invalidateQueries({ queryKey: ['prompts'] });
    await screen.findByText('Somebody else saved version 4');
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    await waitFor(() => expect(server.to('PATCH /v1/prompts/{id}')).toHaveLength(1));
    expect(server.to('PATCH /v1/prompts/{id}')[0]?.body).toMatchObject({ expectedVersion: 3 });
  });

  it('takes what somebody else saved when told', async () => {
    let newest = PROMPT;
    stubPrompts([PROMPT], {
      'GET /v1/prompts/{id}': () => newest,
      'PATCH /v1/prompts/{id}': () => problem(409, 'conflict', 'Changed meanwhile'),
    });
    const { user } = renderPage(<PromptPage />, AT);
    await write('Mine');
    newest = { ...PROMPT, version: 4, body: 'Theirs {{topic}}' };
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(((await text()) as HTMLTextAreaElement).value).toBe('Theirs {{topic}}');
    expect(screen.getByText('All saved')).toBeTruthy();
  });

  it('forgets a refused save once theirs is taken: a still newer version does not take the focus', async () => {
    let newest = PROMPT;
    stubPrompts([PROMPT], {
      'GET /v1/prompts/{id}': () => newest,
      'PATCH /v1/prompts/{id}': () => problem(409, 'conflict', 'Changed meanwhile'),
    });
    const { user, queryClient } = renderPage(<PromptPage />, AT);
    await write('Mine');
    newest = { ...PROMPT, version: 4 };
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    await user.click(screen.getByRole('textbox', { name: 'Title' }));
    newest = { ...PROMPT, version: 5 };
    await queryClient.invalidateQueries({ queryKey: ['prompts'] });
    await screen.findByText('Somebody else saved version 5');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
  });

  it('says in the server’s words that a slug is taken, and keeps what was typed', async () => {
    stubPrompts([PROMPT], { 'PATCH /v1/prompts/{id}': () => problem(409, 'conflict', 'The slug is taken') });
    const { user } = renderPage(<PromptPage />, AT);
    await fill('Slug', 'other');
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    expect(await screen.findByText('The slug is taken.')).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'Slug' }) as HTMLInputElement).value).toBe('other');
  });

  it('puts what the server says of a field at that field, with the focus', async () => {
    stubPrompts([PROMPT], {
      'PATCH /v1/prompts/{id}': () =>
        problem(400, 'invalid_request', 'Invalid', {
          fields: [{ path: 'category', message: 'must have no line break' }],
        }),
    });
    const { user } = renderPage(<PromptPage />, AT);
    await write('New {{topic}}');
    await user.click(screen.getByRole('button', { name: 'Save prompt' }));
    expect(await screen.findByText('Must have no line break.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Category optional' }));
  });

  it('asks before a page with unsaved changes is left, and leaves when told', async () => {
    stubPrompts([PROMPT]);
    const { user, location } = renderPage(<PromptPage />, AT);
    await write('Unsaved');
    await user.click(screen.getByRole('link', { name: 'Prompts' }));
    await user.click(await screen.findByRole('button', { name: 'Stay on the page' }));
    expect(location()).toBe(AT.at);
    await user.click(screen.getByRole('link', { name: 'Prompts' }));
    await user.click(await screen.findByRole('button', { name: 'Leave and lose the changes' }));
    await waitFor(() => expect(location()).toBe('/prompts'));
  });

  it('goes to the address by id where the slug was asked for', async () => {
    stubPrompts([PROMPT]);
    const { location } = renderPage(<PromptPage />, { ...AT, at: '/prompts/notes' });
    await text();
    expect(location()).toBe(AT.at);
  });

  it('says that there is no such prompt', async () => {
    stubPrompts([], { 'GET /v1/prompts/{id}': () => problem(404, 'not_found', 'Not found') });
    renderPage(<PromptPage />, AT);
    expect(await screen.findByText('There is no such prompt')).toBeTruthy();
  });

  it('lets those who only read see everything and change nothing', async () => {
    stubPrompts([PROMPT], {}, ['get_prompt']);
    renderPage(<PromptPage />, AT);
    await screen.findByText('Your role lets you read this prompt, not change it.');
    expect(((await text()) as HTMLTextAreaElement).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save prompt' })).toBeNull();
  });

  it('restores an older version, and the builder begins anew from it', async () => {
    const restored = { ...PROMPT, version: 4, body: 'Old {{topic}}' };
    const version = (number: number) => ({
      version: number,
      note: null,
      createdAt: PROMPT.createdAt,
      createdByMemberId: null,
      labels: number === 3 ? ['latest'] : [],
    });
    const server = stubPrompts([PROMPT], {
      'GET /v1/prompts/{id}/versions': { items: [3, 2, 1].map(version), nextCursor: null },
      'PATCH /v1/prompts/{id}': restored,
    });
    const { user } = renderPage(<PromptPage />, AT);
    await text();
    await user.click(screen.getByRole('tab', { name: 'Versions' }));
    await user.click(await screen.findByRole('button', { name: 'Actions for version 1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Restore this version' }));
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(server.to('PATCH /v1/prompts/{id}')[0]?.body).toEqual({ restoreVersion: 1, expectedVersion: 3 });
    await user.click(screen.getByRole('tab', { name: 'Build' }));
    expect(((await text()) as HTMLTextAreaElement).value).toBe('Old {{topic}}');
  });
});

describe('NewPromptPage', () => {
  it('says at the fields what is missing, and sends nothing', async () => {
    const server = stubPrompts([]);
    const { user } = renderPage(<NewPromptPage />, { at: '/prompts/new' });
    await user.click(await screen.findByRole('button', { name: 'Create prompt' }));
    expect(screen.getByText('Give it a title that people read.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
    expect(server.to('POST /v1/prompts')).toHaveLength(0);
  });

  it('saves on Enter in the title and leads to the new prompt without asking', async () => {
    const server = stubPrompts([], { 'POST /v1/prompts': PROMPT });
    const { user, location } = renderPage(<NewPromptPage />, { at: '/prompts/new' });
    await write('Hi {{name}}');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Greeting{Enter}');
    await waitFor(() => expect(location()).toBe(`/prompts/${PROMPT.id}`));
    expect(server.to('POST /v1/prompts')[0]?.body).toMatchObject({ title: 'Greeting', body: 'Hi {{name}}' });
    expect(server.to('POST /v1/prompts')[0]?.body).not.toHaveProperty('slug');
  });

  it('shows the text filled in as it is typed, and what is missing', async () => {
    stubPrompts([]);
    const { user } = renderPage(<NewPromptPage />, { at: '/prompts/new' });
    await write('Hi {{name}}, {{greeting}}');
    expect(await screen.findByText(/Still to be filled in: name, greeting\./)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'name' }), '<b>Ada</b>');
    const filled = screen.getByRole('region', { name: 'Filled in' });
    expect(within(filled).getByText('<b>Ada</b>')).toBeTruthy();
    expect(filled.querySelector('b')).toBeNull();
    expect(screen.getByText(/Still to be filled in: greeting\./)).toBeTruthy();
  });
});
