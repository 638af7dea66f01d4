import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, SESSION, whoamiWith } from '../../../testing/render-page.js';
import { problem } from '../../../testing/stub-server.js';
import { PROMPT, stubPrompts } from '../../../testing/stub-prompts.js';
import type { PromptView } from '../prompts/prompt-draft.js';
import { LIBRARY_KINDS } from './library-kind.js';
import { LibraryListPage } from './library-list-page.js';

const ACTIONS = ['list_prompts', 'get_prompt', 'search_prompts', 'create_prompt', 'update_prompt'];
const OTHER = '99999999-9999-4999-8999-999999999999';
const LIMITS = { requestsPerDay: 50, perMember: false, burstPerMinute: 60 };
const CAPS = { prompts: null, skills: null, agents: null };
const PLANS = {
  items: [
    { ...LIMITS, id: 'free', title: 'Free', features: [], caps: { ...CAPS, prompts: 5 } },
    { ...LIMITS, id: 'team', title: 'Team', features: ['shared_library'], caps: CAPS },
  ],
};
const onTeam = { plan: { id: 'team', title: 'Team', features: ['shared_library'] }, actions: ACTIONS };
const own: PromptView = { ...PROMPT, ownerMemberId: SESSION.member.id };

function openList(prompts: readonly PromptView[], routes: Parameters<typeof stubPrompts>[1] = {}) {
  const server = stubPrompts(prompts, {
    'GET /v1/me': whoamiWith(onTeam),
    'GET /v1/plans': PLANS,
    ...routes,
  });
  return { server, ...renderPage(<LibraryListPage kind={LIBRARY_KINDS.prompts} />, { at: '/prompts' }) };
}

const openMenu = async (user: ReturnType<typeof openList>['user']) =>
  user.click(await screen.findByRole('button', { name: 'Actions for Notes' }));

describe('sharing', () => {
  it('marks what is personal and what is shared, and asks the server for the one that is chosen', async () => {
    const { server, user, location } = openList([
      own,
      { ...own, id: 'other', title: 'Ours', visibility: 'team' },
    ]);
    const table = await screen.findByRole('table', { name: 'Prompts' });
    expect(within(table).getByText('Personal')).toBeTruthy();
    expect(within(table).getByText('Shared')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Visibility' }), 'Shared');
    await waitFor(() => expect(location()).toBe('/prompts?visibility=team'));
    await waitFor(() =>
      expect(server.to('GET /v1/prompts').map(({ query }) => query['visibility'])).toContain('team'),
    );
  });

  it('is asked about first, says who will see it, and shows the record as shared', async () => {
    let saved = own;
    const { server, user } = openList([own], {
      'GET /v1/prompts': () => ({ items: [saved], nextCursor: null }),
      'POST /v1/prompts/{id}/share': () => (saved = { ...own, visibility: 'team' }),
    });
    await openMenu(user);
    await user.click(await screen.findByRole('menuitem', { name: 'Share with the team' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Share this prompt with the team?' });
    expect(dialog.textContent).toContain('Every member sees');
    expect(server.to('POST /v1/prompts/{id}/share')).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Share prompt' }));
    expect(await within(await screen.findByRole('table')).findByText('Shared')).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('stays open with the reason when the server refuses', async () => {
    const refusal = problem(409, 'conflict', 'These are personal: pdf.');
    const { user } = openList([own], { 'POST /v1/prompts/{id}/share': refusal });
    await openMenu(user);
    await user.click(await screen.findByRole('menuitem', { name: 'Share with the team' }));
    await user.click(await screen.findByRole('button', { name: 'Share prompt' }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('These are personal: pdf.');
  });

  it('is taken back by the founder from another member, who is named', async () => {
    const theirs: PromptView = { ...own, visibility: 'team', ownerMemberId: OTHER };
    const { server, user } = openList([theirs], {
      'GET /v1/members': { items: [{ id: OTHER, name: 'Bea', isYou: false }] },
      'POST /v1/prompts/{id}/unshare': { ...theirs, visibility: 'personal' },
    });
    await openMenu(user);
    await user.click(await screen.findByRole('menuitem', { name: 'Take back from the team' }));
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() => expect(dialog.textContent).toContain('is for Bea alone again'));
    await user.click(within(dialog).getByRole('button', { name: 'Take prompt back' }));
    await waitFor(() => expect(server.to('POST /v1/prompts/{id}/unshare')).toHaveLength(1));
  });

  it('is not offered to an editor for what another member shared', async () => {
    const theirs: PromptView = { ...own, visibility: 'team', ownerMemberId: OTHER };
    const { user, queryClient } = openList([theirs]);
    queryClient.setQueryData(['session'], { ...SESSION, member: { ...SESSION.member, role: 'editor' } });
    await openMenu(user);
    expect(await screen.findByRole('menuitem', { name: 'Open' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Take back from the team' })).toBeNull();
  });

  it('leads to the plans where the plan has none of it, and marks nothing', async () => {
    const { user } = openList([own], { 'GET /v1/me': whoamiWith({ actions: ACTIONS }) });
    await openMenu(user);
    const entry = await screen.findByRole('menuitem', { name: 'Sharing needs the Team plan' });
    expect(entry.getAttribute('href')).toBe('/settings/billing');
    expect(screen.queryByText('Personal')).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Visibility' })).toBeNull();
  });
});
