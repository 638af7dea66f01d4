import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { ForgotPasswordPage } from './forgot-password-page.js';
import { ResetPasswordPage } from './reset-password-page.js';

const instance = (sendsMail: boolean) => ({ sendsMail, signUp: 'open', version: '1.0.0' });

describe('asking for a link', () => {
  it('says the same whoever has the address', async () => {
    const server = stubServer({ 'GET /v1/instance': instance(true), 'POST /v1/auth/forgot-password': null });
    const { user } = renderPage(<ForgotPasswordPage />);
    await user.type(await screen.findByLabelText('E-mail'), 'ada@example.test{Enter}');
    expect(await screen.findByText(/If somebody has this address here/)).toBeTruthy();
    expect(server.to('POST /v1/auth/forgot-password')[0]?.body).toEqual({ email: 'ada@example.test' });
  });

  it('is not offered where no mail leaves the server', async () => {
    stubServer({ 'GET /v1/instance': instance(false) });
    renderPage(<ForgotPasswordPage />);
    expect(await screen.findByText(/This server sends no mail/)).toBeTruthy();
    expect(screen.queryByLabelText('E-mail')).toBeNull();
  });
});

describe('the page that a link leads to', () => {
  it('sends the token of the fragment with the new password', async () => {
    const server = stubServer({ 'POST /v1/auth/reset-password': { endedSessions: 2 } });
    const { user } = renderPage(<ResetPasswordPage />, { at: '/reset-password#token=abc' });
    await user.type(screen.getByLabelText('New password'), 'another long password{Enter}');
    expect(await screen.findByText(/You are signed out everywhere/)).toBeTruthy();
    expect(server.requests[0]?.body).toEqual({ token: 'abc', password: 'another long password' });
  });

  it('says that a link is over, and where to get another', async () => {
    stubServer({
      'POST /v1/auth/reset-password': () => problem(410, 'invalid_link', 'Link is not valid any more'),
    });
    const { user } = renderPage(<ResetPasswordPage />, { at: '/reset-password#token=abc' });
    await user.type(screen.getByLabelText('New password'), 'another long password{Enter}');
    await waitFor(() => expect(screen.getByRole('link', { name: 'Ask for a new link' })).toBeTruthy());
  });

  it('asks for no password without a token', () => {
    renderPage(<ResetPasswordPage />, { at: '/reset-password' });
    expect(screen.queryByLabelText('New password')).toBeNull();
  });
});
