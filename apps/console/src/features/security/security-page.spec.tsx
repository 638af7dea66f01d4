import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { SecurityPage } from './security-page.js';

const NONE = {
  hasPassword: true,
  provedUntil: null,
  passkeys: [],
  passkeyOrigin: null,
  authenticatorAppSince: null,
  recoveryCodesLeft: 0,
};
const CODES = Array.from({ length: 10 }, (_, index) => `aaaa-bbbb-cccc-ddd${index + 2}`);
const ENROLMENT = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/ParetoStudio:ada?secret=JBSWY3DPEHPK3PXP',
};

describe('Settings → Security', () => {
  it('sets an app up in two steps and shows the recovery codes until they are said to be kept', async () => {
    const server = stubServer({
      'GET /v1/auth/factors': NONE,
      'POST /v1/auth/totp': ENROLMENT,
      'POST /v1/auth/totp/confirm': { recoveryCodes: CODES },
    });
    const { user } = renderPage(<SecurityPage />);
    await user.click(await screen.findByRole('button', { name: 'Set up an app' }));
    await screen.findByRole('img', { name: /QR code/ });
    expect(screen.getByText(ENROLMENT.secret)).toBeTruthy();
    await user.type(screen.getByLabelText('Code that the app shows'), '123456');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    const codes = await screen.findByRole('region', { name: 'Your recovery codes' });
    expect(codes.textContent).toBe(CODES.join('\n'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('region', { name: 'Your recovery codes' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'I have kept them' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Your recovery codes' })).toBeNull());
    expect(server.to('POST /v1/auth/totp/confirm')[0]?.body).toEqual({ code: '123456' });
  });

  it('asks for the password where a fresh proof is wanted, and then does what was asked for', async () => {
    let isProved = false;
    const server = stubServer({
      'GET /v1/auth/factors': NONE,
      'POST /v1/auth/totp': () =>
        isProved ? ENROLMENT : problem(403, 'proof_required', 'Fresh proof needed'),
      'POST /v1/auth/re-prove': () => {
        isProved = true;
        return { provedUntil: '2100-01-01T00:00:00.000Z' };
      },
    });
    const { user } = renderPage(<SecurityPage />);
    await user.click(await screen.findByRole('button', { name: 'Set up an app' }));
    const dialog = await screen.findByRole('dialog', { name: 'Show that it is you' });
    await user.type(within(dialog).getByLabelText('Your password'), 'my password');
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await screen.findByRole('img', { name: /QR code/ });
    expect(server.to('POST /v1/auth/re-prove')[0]?.body).toEqual({ password: 'my password' });
    expect(server.to('POST /v1/auth/totp')).toHaveLength(2);
  });

  it('says so at once when what is asked for cannot be read', async () => {
    stubServer({ 'GET /v1/auth/factors': () => problem(503, 'unavailable', 'Unavailable') });
    renderPage(<SecurityPage />);
    expect(await screen.findByRole('button', { name: /again/i })).toBeTruthy();
  });
});
