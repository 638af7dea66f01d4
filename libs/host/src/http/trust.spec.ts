import { addressOf, trustDecision } from './trust.js';

describe('trustDecision', () => {
  it('believes nobody with none', () => {
    expect(trustDecision({ kind: 'none' })('127.0.0.1', 0)).toBe(false);
  });

  it('believes as many hops as it is told and not one more', () => {
    const trust = trustDecision({ kind: 'hops', hops: 2 });
    expect([0, 1, 2].map((hop) => trust('203.0.113.9', hop))).toEqual([true, true, false]);
  });

  it('believes peers inside the networks, IPv4-mapped ones included, and nobody else', () => {
    const trust = trustDecision({ kind: 'networks', networks: ['10.0.0.0/8', '2001:db8::/32', '127.0.0.1'] });
    expect(
      ['10.255.255.255', '::ffff:10.0.0.1', '2001:db8::7', '127.0.0.1'].every((each) => trust(each, 0)),
    ).toBe(true);
    expect(['11.0.0.0', '2001:db9::', '127.0.0.2', 'unknown', ''].some((each) => trust(each, 0))).toBe(false);
    expect(trust(undefined, 0)).toBe(false);
  });
});

describe('addressOf', () => {
  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['192.0.2.1', '192.0.2.1'],
    ['unknown', null],
    ['192.0.2.1:443', null],
    [undefined, null],
  ])('reads %s as %s', (text, expected) => {
    expect(addressOf(text)).toBe(expected);
  });
});
