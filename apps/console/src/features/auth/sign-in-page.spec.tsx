import { screen, waitFor } from '@testing-library/react';
import { renderPage, SESSION } from '../../testing/render-page.js';
import { stubServer } from '../../testing/stub-server.js';
import { SignInPage } from './sign-in-page.js';

const SLOW_MS = 30_000;

async function signsInAt(at: string): Promise<unknown> {
  const server = stubServer({
    'GET /v1/instance': { sendsMail: false, signUp: 'closed', version: '1.0.0' },
    'GET /v1/auth/providers': { items: [] },
    'POST /v1/auth/sign-in': SESSION,
  });
  const { user } = renderPage(<SignInPage />, { at });
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.test');
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  await waitFor(() => expect(server.to('POST /v1/auth/sign-in')).toHaveLength(1));
  return server.to('POST /v1/auth/sign-in')[0]?.body;
}

describe('SignInPage', () => {
  beforeEach(() => window.sessionStorage.setItem('invitation', 'T'));
  afterEach(() => window.sessionStorage.clear());

  it(
    'shows the invitation that somebody comes back for, who may be in no account any more',
    async () => {
      const body = { email: 'ada@example.test', password: 'correct horse', invitation: 'T' };
      expect(await signsInAt('/sign-in?next=%2Finvite')).toEqual(body);
    },
    SLOW_MS,
  );

  it(
    'shows it to nobody who comes for another page',
    async () => {
      expect(await signsInAt('/sign-in')).toEqual({ email: 'ada@example.test', password: 'correct horse' });
    },
    SLOW_MS,
  );
});
