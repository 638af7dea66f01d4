import { CredentialRing } from '@paretostudio/key-crypto';
import type { FastifyReply } from 'fastify';
import type { SignInTrip } from './sign-in-trip.js';
import { TripCookie } from './trip-cookie.js';

const RING = CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]);
const NOW = new Date('2027-01-31T09:00:00Z');
const TRIP: SignInTrip = {
  provider: 'oidc',
  purpose: { kind: 'sign-in', invitation: null },
  next: '/',
  state: 's',
  nonce: 'n',
  codeVerifier: 'verifier-of-this-trip',
  redirectUri: 'https://studio.example.com/v1/auth/with/oidc/callback',
  expiresAtMs: NOW.getTime() + 600_000,
};

function browser() {
  const jar: Record<string, string> = {};
  const reply = {
    setCookie: (name: string, value: string) => void (jar[name] = value),
    clearCookie: (name: string) => void delete jar[name],
  } as unknown as FastifyReply;
  return { jar, reply };
}

describe('TripCookie', () => {
  const cookie = new TripCookie(RING, false);

  it('gives a trip back once, to the browser that has it', () => {
    const { jar, reply } = browser();
    cookie.put(reply, TRIP);
    expect(cookie.take({ cookies: jar }, reply, NOW)).toEqual(TRIP);
    expect(cookie.take({ cookies: jar }, reply, NOW)).toBeNull();
  });

  it('is over at the instant that it was good until', () => {
    const { jar, reply } = browser();
    cookie.put(reply, TRIP);
    const kept = { ...jar };
    expect(cookie.take({ cookies: kept }, reply, new Date(TRIP.expiresAtMs - 1))).toEqual(TRIP);
    expect(cookie.take({ cookies: kept }, reply, new Date(TRIP.expiresAtMs))).toBeNull();
  });

  it('shows the browser nothing of it, and takes no change', () => {
    const { jar, reply } = browser();
    cookie.put(reply, TRIP);
    const sealed = jar[cookie.name] ?? '';
    const [, text = ''] = sealed.split('.');
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('verifier-of-this-trip');
    const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
    expect(cookie.take({ cookies: { [cookie.name]: changed } }, reply, NOW)).toBeNull();
  });

  it('takes nothing that was sealed for another purpose', () => {
    const { reply } = browser();
    const { keyId, bytes } = RING.seal(JSON.stringify(TRIP), 'connection:7');
    const text = `${keyId}.${Buffer.from(bytes).toString('base64url')}`;
    expect(cookie.take({ cookies: { [cookie.name]: text } }, reply, NOW)).toBeNull();
  });

  it('fits into what browsers keep, however much it holds', () => {
    const { jar, reply } = browser();
    const purpose = { kind: 'sign-in', invitation: 'i'.repeat(256) } as const;
    cookie.put(reply, { ...TRIP, purpose, next: `/${'a'.repeat(1_023)}`, state: 'x'.repeat(43) });
    expect((jar[cookie.name] ?? '').length).toBeLessThan(4_000);
    expect(cookie.take({ cookies: jar }, reply, NOW)).not.toBeNull();
  });
});
