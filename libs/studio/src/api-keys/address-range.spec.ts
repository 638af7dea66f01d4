import fc from 'fast-check';
import { formatAddressRange, isWithinRange, parseAddressRange, type AddressRange } from './address-range.js';

function range(text: string): AddressRange {
  const parsed = parseAddressRange(text);
  if (!parsed.ok) throw new Error(`${text} ${parsed.message}`);
  return parsed.range;
}

describe('parseAddressRange', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1/32'],
    [' 10.0.0.0/8 ', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8:0:0:0:0:0:1', '2001:db8::1/128'],
    ['::/0', '::/0'],
    ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
    ['::ffff:10.0.0.1', '10.0.0.1/32'],
  ])('reads %s as %s', (text, canonical) => {
    expect(formatAddressRange(range(text))).toBe(canonical);
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.1/8',
    '10.1',
    '0x7f.0.0.1',
    '010.0.0.1',
    '256.0.0.1',
    '2001:db8::1/32',
    '2001:db8::/129',
    'fe80::1%eth0',
    '::ffff:10.0.0.0/95',
    'host',
    '10.0.0.0/8 x',
  ])('refuses %j', (text) => {
    expect(parseAddressRange(text)).toMatchObject({ ok: false });
  });

  it('suggests the network when bits stand behind the prefix', () => {
    expect(parseAddressRange('10.1.2.3/16')).toMatchObject({
      message: expect.stringContaining('10.1.0.0/16'),
    });
  });

  it('reads what it wrote, whatever the address', () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(text, (address) => {
        const once = formatAddressRange(range(address));
        expect(formatAddressRange(range(once))).toBe(once);
      }),
    );
  });
});

describe('isWithinRange', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.1.0.0/16', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.1', '0.0.0.0/0', true],
    ['10.0.0.1', '::/0', false],
    ['2001:db8::/32', '0.0.0.0/0', false],
    ['::ffff:10.0.0.1', '10.0.0.0/8', true],
  ])('%s within %s: %s', (inner, outer, within) => {
    expect(isWithinRange(range(inner), range(outer))).toBe(within);
  });
});
