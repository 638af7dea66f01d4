import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { stubServer } from '../../testing/stub-server.js';
import { toPermissions, type PermissionDraft } from './permission-draft.js';
import { PermissionPicker } from './permission-picker.js';

const ID = '11111111-1111-4111-8111-111111111111';
const CONNECTION = `conn_${ID}`;
const SLOW_MS = 30_000;

function Picker({ initial }: { readonly initial: PermissionDraft }) {
  const [draft, setDraft] = useState(initial);
  return (
    <>
      <PermissionPicker draft={draft} onChange={setDraft} />
      <output aria-label="Sent">{JSON.stringify(toPermissions(draft))}</output>
    </>
  );
}

function open(initial: PermissionDraft) {
  const tool = { title: null, description: null, state: 'approved' };
  stubServer({
    'GET /v1/me': whoamiWith({ actions: ['list_connections', 'list_agents'] }),
    'GET /v1/connections': { items: [{ id: ID, name: 'Tracker' }], nextCursor: null },
    'GET /v1/agents': { items: [{ id: ID, displayName: 'Triage' }], nextCursor: null },
    'GET /v1/connections/{id}/tools': {
      items: [
        { ...tool, name: 'get_issue' },
        { ...tool, name: 'add_issue' },
      ],
      nextCursor: null,
    },
  });
  return renderPage(<Picker initial={initial} />);
}

test(
  'a connection and an agent that an entry for everything opens are never shown as closed',
  async () => {
    open({ '*': ['get_*'] });
    const access = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Access to Tracker' });
    expect(access.selectedOptions[0]?.textContent).toBe('What a wider entry gives');
    const agent = screen.getByRole('checkbox', { name: /Triage/ });
    expect(agent.closest('label')?.textContent).toContain('Partly by a wider entry');
  },
  SLOW_MS,
);

test(
  'a tool that a prefix opens is shown as given, and ticking another sends just that one more',
  async () => {
    const { user } = open({ [CONNECTION]: ['get_*'] });
    const tools = await screen.findByRole('group', { name: /Tools of Tracker/ });
    const covered = await within(tools).findByRole<HTMLInputElement>('checkbox', { name: /get_issue/ });
    expect([covered.checked, covered.disabled]).toEqual([true, true]);
    await user.click(within(tools).getByRole('checkbox', { name: /add_issue/ }));
    expect(JSON.parse(screen.getByLabelText('Sent').textContent)).toEqual({
      [CONNECTION]: ['add_issue', 'get_*'],
    });
  },
  SLOW_MS,
);
