import { screen, waitFor } from '@testing-library/react';
import { renderPage, SESSION } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { SecondFactorStep } from './second-factor-step.js';

const { jest } = import.meta;

const REQUEST = { token: 'waiting', methods: ['totp', 'recovery-code'] as const };

function open() {
  const onSignedIn = jest.fn();
  const onRestart = jest.fn();
  const request = { ...REQUEST, methods: [...REQUEST.methods] };
  const page = renderPage(
    <SecondFactorStep request={request} onSignedIn={onSignedIn} onRestart={onRestart} />,
  );
  return { ...page, onSignedIn, onRestart };
}

describe('the second step of a sign-in', () => {
  it('sends the code of the app with the token of the first step', async () => {
    const server = stubServer({ 'POST /v1/auth/second-factor': SESSION });
    const { user, onSignedIn } = open();
    await user.type(screen.getByLabelText('Code of your authenticator app'), '123 456{Enter}');
    await waitFor(() => expect(onSignedIn.mock.calls[0]?.[0]).toEqual(SESSION));
    expect(server.requests.map(({ body }) => body)).toEqual([{ token: 'waiting', code: '123 456' }]);
  });

  it('takes a recovery code instead, and offers nothing that the person has not', async () => {
    const server = stubServer({ 'POST /v1/auth/second-factor': SESSION });
    const { user } = open();
    expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    await user.type(screen.getByLabelText('Recovery code'), 'abcd-efgh-ijkm-npqr{Enter}');
    await waitFor(() => expect(server.requests).toHaveLength(1));
    expect(server.requests[0]?.body).toEqual({ token: 'waiting', recoveryCode: 'abcd-efgh-ijkm-npqr' });
  });

  it('says why a code was refused, and lets the next one be typed', async () => {
    const refused = () => problem(401, 'invalid_second_factor', 'Second factor refused');
    stubServer({ 'POST /v1/auth/second-factor': refused });
    const { user } = open();
    await user.type(screen.getByLabelText('Code of your authenticator app'), '000000{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Second factor refused');
    expect(screen.getByLabelText('Code of your authenticator app')).toBeTruthy();
  });

  it('leads back to the first step when the sign-in is over', async () => {
    stubServer({ 'POST /v1/auth/second-factor': () => problem(401, 'sign_in_expired', 'Sign-in is over') });
    const { user, onRestart } = open();
    await user.type(screen.getByLabelText('Code of your authenticator app'), '000000{Enter}');
    await screen.findByRole('alert');
    expect(screen.queryByLabelText('Code of your authenticator app')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Begin again' }));
    expect(onRestart.mock.calls).toHaveLength(1);
  });
});
