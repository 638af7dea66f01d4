import { SESSION } from '../../testing/render-page.js';
import { requestInFragment, sessionOfSignIn } from './sign-in-outcome.js';

describe('requestInFragment', () => {
  it('reads which factors a sign-in waits for', () => {
    expect(requestInFragment('#second-factor=abc&methods=totp,recovery-code')).toEqual({
      token: 'abc',
      methods: ['totp', 'recovery-code'],
    });
  });

  it.each([
    '',
    '#',
    '#second-factor=abc',
    '#methods=totp',
    '#second-factor=abc&methods=sms',
    '#second-factor=&methods=totp',
  ])('finds none in %j', (hash) => {
    expect(requestInFragment(hash)).toBeNull();
  });
});

describe('sessionOfSignIn', () => {
  it('is the session where one began, and nothing while a second factor is asked for', () => {
    expect(sessionOfSignIn(SESSION)).toEqual(SESSION);
    const secondFactor = { token: 't', methods: ['totp' as const], expiresAt: SESSION.expiresAt };
    expect(sessionOfSignIn({ secondFactor })).toBeNull();
  });
});
