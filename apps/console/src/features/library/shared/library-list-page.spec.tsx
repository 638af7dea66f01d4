import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../../testing/render-page.js';
import { problem } from '../../../testing/stub-server.js';
import { PROMPT, stubPrompts } from '../../../testing/stub-prompts.js';
import { LIBRARY_KINDS } from './library-kind.js';
import { LibraryListPage } from './library-list-page.js';

const page = () => <LibraryListPage kind={LIBRARY_KINDS.prompts} />;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...PROMPT, id: `id-${index}`, slug: `p-${index}` }));

describe('LibraryListPage', () => {
  it('tells what would be there and how to begin where nothing is saved', async () => {
    stubPrompts([]);
    renderPage(page(), { at: '/prompts' });
    expect(await screen.findByText('No prompts yet')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Write your first prompt' })).toBeTruthy();
    expect(await screen.findByText('0 of 5 prompts on the Free plan')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('offers nothing that adds a prompt at the cap, says why and leads to the plans', async () => {
    stubPrompts(many(5));
    const { user } = renderPage(page(), { at: '/prompts' });
    expect(await screen.findByText(/has room for 5 prompts, and 5 are saved/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the plans' }).getAttribute('href')).toBe(
      '/settings/billing',
    );
    expect(screen.queryByRole('link', { name: 'New prompt' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Actions for Notes' })[0] as HTMLElement);
    const duplicate = await screen.findByRole('menuitem', { name: /^Duplicate/ });
    expect(duplicate.getAttribute('aria-disabled')).toBe('true');
  });

  it('counts the personal ones of other members, which are in no list', async () => {
    stubPrompts([PROMPT], {
      'GET /v1/account': { saved: { prompts: 5, skills: 0, agents: 0, connections: 0 } },
    });
    renderPage(page(), { at: '/prompts' });
    expect(await screen.findByText('5 of 5 prompts on the Free plan')).toBeTruthy();
    expect(await screen.findByText(/has room for 5 prompts, and 5 are saved/)).toBeTruthy();
  });

  it('has room for one more one below the cap', async () => {
    stubPrompts(many(4));
    renderPage(page(), { at: '/prompts' });
    expect(await screen.findByRole('link', { name: 'New prompt' })).toBeTruthy();
    expect(await screen.findByText('4 of 5 prompts on the Free plan')).toBeTruthy();
  });

  it('asks the server for the words and the tag of the address, and offers a way back where nothing matches', async () => {
    const server = stubPrompts([PROMPT]);
    const { user, location } = renderPage(page(), { at: '/prompts?q=zebra&tag=work' });
    await user.click(await screen.findByRole('button', { name: 'Show all prompts' }));
    expect(server.to('GET /v1/prompts').map(({ query }) => [query['q'], query['tag']])).toContainEqual([
      'zebra',
      'work',
    ]);
    expect(await screen.findByRole('link', { name: 'Notes' })).toBeTruthy();
    expect(location()).toBe('/prompts');
  });

  it('shows those with a tag when the tag is chosen in a row', async () => {
    stubPrompts([PROMPT, { ...PROMPT, id: 'other', title: 'Other', tags: [] }]);
    const { user, location } = renderPage(page(), { at: '/prompts' });
    await user.click(await screen.findByRole('button', { name: 'Only those with the tag work' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Other' })).toBeNull());
    expect(location()).toBe('/prompts?tag=work');
  });

  it('tells somebody who only reads why, and offers no deed that changes', async () => {
    stubPrompts([PROMPT], {}, ['list_prompts', 'get_prompt', 'search_prompts']);
    const { user } = renderPage(page(), { at: '/prompts' });
    expect(await screen.findByText('You can read prompts, and not change them')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Actions for Notes' }));
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Open', 'Export as Markdown']);
  });

  it('says in words what failed, with the request, and tries again', async () => {
    const server = stubPrompts([PROMPT], {
      'GET /v1/prompts': () => problem(403, 'account_suspended', 'Suspended'),
    });
    const { user } = renderPage(page(), { at: '/prompts' });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('req-1')).toBeTruthy();
    server.on('GET /v1/prompts', { items: [PROMPT], nextCursor: null });
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Notes' })).toBeTruthy();
  });

  it('shows hostile names as text', async () => {
    stubPrompts([{ ...PROMPT, title: '<img src=x onerror=alert(1)>', description: '\u202egnp.exe' }]);
    const { container } = renderPage(page(), { at: '/prompts' });
    expect(await screen.findByRole('link', { name: '<img src=x onerror=alert(1)>' })).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('\u202egnp.exe').tagName).toBe('BDI');
  });

  it('deletes once the name is typed, and puts the focus on the heading', async () => {
    const server = stubPrompts([PROMPT], { 'DELETE /v1/prompts/{id}': { id: PROMPT.id } });
    const { user } = renderPage(<main>{page()}</main>, { at: '/prompts' });
    await user.click(await screen.findByRole('button', { name: 'Actions for Notes' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = await screen.findByRole('alertdialog');
    const confirm = within(dialog).getByRole('button', { name: 'Delete prompt' }) as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    expect(within(dialog).getByRole('button', { name: 'Duplicate first' })).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox'), 'notes');
    await user.click(confirm);
    await waitFor(() => expect(server.to('DELETE /v1/prompts/{id}')).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });
});
