import { relyingPartyOf } from './relying-party.js';

describe('relyingPartyOf', () => {
  it.each([
    ['https://studio.example.org', 'studio.example.org', 'https://studio.example.org'],
    ['https://studio.example.org:8443', 'studio.example.org', 'https://studio.example.org:8443'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
    ['http://[::1]:3000', 'localhost', 'http://localhost:3000'],
  ])('is for %s the host %s', (publicOrigin, id, origin) => {
    expect(relyingPartyOf(publicOrigin)).toEqual({ id, origin });
  });

  it.each([
    'http://studio.example.org',
    'https://192.0.2.7',
    'https://[2001:db8::1]',
    'http://192.0.2.7:3000',
  ])('is nobody at %s, where browsers have no passkeys', (publicOrigin) => {
    expect(relyingPartyOf(publicOrigin)).toBeNull();
  });
});
