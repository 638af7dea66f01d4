import { mailAddress } from './mail-address.js';

describe('mailAddress', () => {
  it.each([
    'studio@example.org',
    'Studio <studio@example.org>',
    'Studio of Ada & Co. <no-reply@mail.example.org>',
  ])('reads %s as it stands', (text) => {
    expect(mailAddress(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    'studio',
    'studio@',
    '@example.org',
    'a@example.org, b@example.org',
    'Studio <studio@example.org>, <b@example.org>',
    'Studio <studio>',
    '"Studio" <studio@example.org>',
    'Studio\r\nBcc: b@example.org <studio@example.org>',
    'studio@example.org>',
  ])('refuses %j', (text) => {
    expect(mailAddress(text).ok).toBe(false);
  });
});
