import { networkOf } from './network-of.js';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.0/24'],
    ['192.0.2.255', '192.0.2.0/24'],
    ['2001:db8:7:1::9', '2001:db8:7::/48'],
    ['2001:DB8:0007:ffff:ffff:ffff:ffff:ffff', '2001:db8:7::/48'],
    ['2001:db8::1', '2001:db8::/48'],
    ['2001::7:1:2:3:4', '2001::/48'],
    ['1:2:3:4:5:6:7:8', '1:2:3::/48'],
    ['::1', '::/48'],
    ['fe80::1%eth0', 'fe80::/48'],
  ])('puts %s into %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(['::ffff:192.0.2.7', '::FFFF:c000:0207', '0:0:0:0:0:ffff:192.0.2.7'])(
    'takes %s, an IPv4 address inside IPv6, for what it is',
    (address) => {
      expect(networkOf(address)).toBe('192.0.2.0/24');
    },
  );

  it.each([
    '',
    'localhost',
    '192.0.2',
    '192.0.2.256',
    '2001:db8::g',
    '192.0.2.7, 198.51.100.1',
    ']@evil.example',
  ])('answers null for %j, which is no address', (text) => {
    expect(networkOf(text)).toBeNull();
  });
});
