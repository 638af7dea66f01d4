import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { valueOf } from '@paretostudio/api-client';
import { api } from '../data/api.js';
import { useUnsaved } from '../data/unsaved.js';
import { createConsoleClient } from '../data/console-client.js';
import { sessionQuery } from '../data/who.js';
import { SESSION } from '../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../testing/stub-server.js';
import { RequireSession } from './require-session.js';

const BOB = {
  ...SESSION,
  account: { ...SESSION.account, name: 'Team' },
  user: { id: '44444444-4444-4444-8444-444444444444', name: 'Bob', email: 'bob@example.test' },
  member: { id: '55555555-5555-4555-8555-555555555555', role: 'editor' as const },
};
const MEMBERS = { items: [{ name: 'of Ada' }] };
const OVER = () => problem(401, 'invalid_session', 'The session is over');

/** Reads something, and holds a draft that is not saved. */
function Builder() {
  const [draft, setDraft] = useState('');
  useUnsaved(draft !== '');
  const { data, refetch } = useQuery({
    queryKey: ['members'],
    queryFn: () => valueOf(api.GET('/v1/members')),
    staleTime: Infinity,
  });
  return (
    <>
      <h1>{data?.items.map(({ name }) => name).join()}</h1>
      <textarea aria-label="Draft" value={draft} onChange={(event) => setDraft(event.target.value)} />
      <button type="button" onClick={() => void refetch()}>
        Read
      </button>
    </>
  );
}

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/auth/session': SESSION,
    'GET /v1/members': MEMBERS,
  });
});

async function open() {
  const queryClient = createConsoleClient();
  const router = createMemoryRouter(
    [
      { path: '/sign-in', element: <h1>Sign in</h1> },
      {
        element: <RequireSession />,
        children: [{ path: '/builder', element: <Builder /> }],
      },
    ],
    { initialEntries: ['/builder'] },
  );
  render(
    <QueryClientProvider client={queryClient}>
      <Tooltip.Provider>
        <RouterProvider router={router} />
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'of Ada' });
  return { queryClient, user: userEvent.setup() };
}

test('somebody else who signed in in another tab sees nothing that the first one read or typed', async () => {
  const { queryClient, user } = await open();
  await user.type(screen.getByLabelText('Draft'), 'of Ada too');
  server.on('GET /v1/auth/session', BOB);
  server.on('GET /v1/members', { items: [{ name: 'of Bob' }] });
  await act(() => queryClient.refetchQueries({ queryKey: sessionQuery.queryKey }));
  await screen.findByRole('heading', { name: 'of Bob' });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Draft').value).toBe('');
  expect(
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ),
  ).not.toContain('Ada');
});

test('an ended session leads to the sign-in where nothing is lost with the page', async () => {
  const { queryClient, user } = await open();
  server.on('GET /v1/members', OVER);
  await user.click(screen.getByRole('button', { name: 'Read' }));
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(queryClient.getQueryData(['members'])).toBeUndefined();
});

test('an ended session takes nothing that was typed: the person signs in over the page and goes on', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Draft'), 'hours of work');
  server.on('GET /v1/members', OVER);
  server.on('GET /v1/auth/session', OVER);
  await user.click(screen.getByRole('button', { name: 'Read' }));
  await screen.findByRole('alertdialog', { name: 'You are signed out' });
  server.on('POST /v1/auth/sign-in', SESSION);
  server.on('GET /v1/auth/session', SESSION);
  server.on('GET /v1/members', MEMBERS);
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(server.to('POST /v1/auth/sign-in')[0]?.body).toEqual({
    email: SESSION.user.email,
    password: 'correct horse',
  });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Draft').value).toBe('hours of work');
});

test('what was typed is let go only when the person says so', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Draft'), 'not so important');
  server.on('GET /v1/members', OVER);
  await user.click(screen.getByRole('button', { name: 'Read' }));
  await user.click(await screen.findByRole('button', { name: 'Leave and lose the changes' }));
  await screen.findByRole('heading', { name: 'Sign in' });
});

test('a password that was sent is not kept', async () => {
  const { queryClient, user } = await open();
  await user.type(screen.getByLabelText('Draft'), 'x');
  server.on('GET /v1/members', OVER);
  await user.click(screen.getByRole('button', { name: 'Read' }));
  server.on('POST /v1/auth/sign-in', SESSION);
  server.on('GET /v1/auth/session', SESSION);
  server.on('GET /v1/members', MEMBERS);
  await user.type(await screen.findByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
});
