import { screen, waitFor } from '@testing-library/react';
import { sessionQuery } from '../data/who.js';
import { renderPage } from '../testing/render-page.js';
import { problem, stubServer } from '../testing/stub-server.js';
import { RequireSession } from './require-session.js';

describe('a session whose account is not served', () => {
  it.each(['account_suspended', 'permission_denied'])('says so and can be left: %s', async (code) => {
    const server = stubServer({
      'GET /v1/auth/session': () => problem(403, code, 'Not served'),
      'POST /v1/auth/sign-out': null,
    });
    const { user, queryClient } = renderPage(<RequireSession />);
    await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(queryClient.getQueryData(sessionQuery.queryKey)).toBeNull());
    expect(server.to('POST /v1/auth/sign-out')).toHaveLength(1);
  });

  it('offers no way out where the server alone is at fault', async () => {
    stubServer({ 'GET /v1/auth/session': () => problem(503, 'unavailable', 'Later') });
    const { queryClient } = renderPage(<RequireSession />);
    await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });
});
