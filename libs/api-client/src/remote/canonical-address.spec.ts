import { canonicalAddress } from './canonical-address.js';

describe('canonicalAddress', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['255.255.255.255', '255.255.255.255'],
    ['0.10.199.249', '0.10.199.249'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['::', '::'],
    ['::ffff:192.0.2.7', '::ffff:c000:207'],
  ])('writes %s as %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.4.',
    '256.1.1.1',
    '999.1.1.1',
    '0x7f.1.1.1',
    '01.2.3.4',
    'fe80::1%eth0',
    '[::1]',
    ':::',
    '1::2::3',
    '::1]/x',
    '192.0.2.0/24',
    'a'.repeat(1000),
  ])('takes %j for no address', (address) => {
    expect(canonicalAddress(address)).toBeNull();
  });

  it('leaves an unknown address unknown', () => {
    expect(canonicalAddress(null)).toBeNull();
  });
});
