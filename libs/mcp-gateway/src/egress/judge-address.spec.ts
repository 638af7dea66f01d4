import { BlockList } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { readPolicy } from './allow-list.js';
import { judgeAddress } from './judge-address.js';

const judge = (address: string, allow: string[] = []) => judgeAddress(address, readPolicy({ allow }));

describe('judgeAddress without an allow list', () => {
  it.each([
    ['IPv4 loopback', '127.0.0.1'],
    ['the end of IPv4 loopback', '127.255.255.254'],
    ['IPv6 loopback', '::1'],
    ['IPv6 loopback written out', '0:0:0:0:0:0:0:1'],
    ['loopback mapped to IPv6', '::ffff:127.0.0.1'],
    ['loopback mapped to IPv6 in hexadecimal', '::ffff:7f00:1'],
    ['loopback as a deprecated IPv4-compatible address', '::127.0.0.1'],
    ['loopback behind SIIT', '::ffff:0:127.0.0.1'],
    ['loopback behind NAT64', '64:ff9b::127.0.0.1'],
    ['a public address behind NAT64', '64:ff9b::8.8.8.8'],
    ['local-use NAT64', '64:ff9b:1::a00:1'],
    ['loopback behind 6to4', '2002:7f00:1::'],
    ['a public address behind 6to4', '2002:808:808::'],
    ['Teredo', '2001:0:1234::1'],
    ['unspecified IPv4', '0.0.0.0'],
    ['"this network"', '0.1.2.3'],
    ['unspecified IPv6', '::'],
    ['10/8', '10.0.0.1'],
    ['172.16/12', '172.31.255.255'],
    ['192.168/16', '192.168.0.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['the end of carrier-grade NAT', '100.127.255.255'],
    ['IPv4 link-local', '169.254.1.1'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fd12:3456::1'],
    ['IPv4 multicast', '224.0.0.1'],
    ['IPv6 multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '203.0.113.9'],
    ['IPv6 documentation', '2001:db8::1'],
    ['discard-only', '100::1'],
    ['IPv6 outside of 2000::/3', '4000::1'],
    ['the metadata service', '169.254.169.254'],
    ['the metadata service mapped to IPv6', '::ffff:a9fe:a9fe'],
    ['the metadata service of Alibaba Cloud', '100.100.100.200'],
    ['the metadata service of AWS over IPv6', 'fd00:ec2::254'],
    ['the host of Azure at its public address', '168.63.129.16'],
    ['octal', '0177.0.0.1'],
    ['hexadecimal', '0x7f.1'],
    ['one number', '2130706433'],
    ['a shortened address', '127.1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('blocks %s', (_name, address) => {
    expect(judge(address)).toBe('blocked');
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '::ffff:8.8.8.8', '2606:4700::1111'])(
    'takes %s for public',
    (address) => {
      expect(judge(address)).toBe('public');
    },
  );
});

describe('judgeAddress with an allow list', () => {
  it('allows what lies in a range and nothing beside it', () => {
    const allow = ['10.1.0.0/16', 'fd00::/64'];
    expect(judge('10.1.255.255', allow)).toBe('allowed');
    expect(judge('10.2.0.0', allow)).toBe('blocked');
    expect(judge('fd00::1', allow)).toBe('allowed');
    expect(judge('fd00:0:0:1::1', allow)).toBe('blocked');
  });

  it('allows the mapped spelling of an allowed IPv4 address', () => {
    expect(judge('::ffff:10.1.0.1', ['10.1.0.0/16'])).toBe('allowed');
    expect(judge('10.1.0.1', ['::ffff:10.1.0.0/112'])).toBe('allowed');
  });

  it('does not take all of IPv6 for all of IPv4', () => {
    expect(judge('127.0.0.1', ['::/0'])).toBe('blocked');
    expect(judge('::ffff:127.0.0.1', ['::/0'])).toBe('blocked');
    expect(judge('::1', ['0.0.0.0/0'])).toBe('blocked');
  });

  it('opens a metadata service by its one address alone', () => {
    expect(judge('169.254.169.254', ['169.254.0.0/16', '0.0.0.0/0'])).toBe('blocked');
    expect(judge('fd00:ec2::254', ['fd00::/8'])).toBe('blocked');
    expect(judge('169.254.169.254', ['169.254.169.254'])).toBe('allowed');
  });

  it('judges the IPv4 address that a translated IPv6 address leads to', () => {
    const allow = ['64:ff9b::/96', '2002::/16'];
    expect(judge('64:ff9b::8.8.8.8', allow)).toBe('allowed');
    expect(judge('64:ff9b::10.0.0.1', allow)).toBe('blocked');
    expect(judge('64:ff9b::169.254.169.254', allow)).toBe('blocked');
    expect(judge('2002:a00:1::', allow)).toBe('blocked');
    expect(judge('64:ff9b::10.0.0.1', [...allow, '10.0.0.0/8'])).toBe('allowed');
  });
});

describe('judgeAddress of any address', () => {
  it('never lets through what the address library does not call unicast, without an allow list', () => {
    fc.assert(
      fc.property(anyAddress(), (address) => {
        if (judge(address) === 'blocked') return;
        expect(judge(address)).toBe('public');
        expect(ipaddr.process(address).range()).toBe('unicast');
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets through besides unicast only what Node.js too sees inside the allow list', () => {
    fc.assert(
      fc.property(anyAddress(), anyRange(), (address, [network, prefix]) => {
        const verdict = judge(address, [`${network}/${prefix}`]);
        const read = ipaddr.process(address);
        if (verdict === 'blocked' || read.range() === 'unicast') return;
        const list = new BlockList();
        list.addSubnet(network, prefix, ipaddr.parse(network).kind());
        expect(list.check(read.toString(), read.kind())).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

const SPECIAL = [
  ...[
    '0.0.0.0',
    '10.0.0.0',
    '100.64.0.0',
    '127.0.0.0',
    '169.254.169.0',
    '172.16.0.0',
    '192.0.0.0',
    '192.168.0.0',
  ],
  ...[
    '198.18.0.0',
    '224.0.0.0',
    '240.0.0.0',
    '::',
    '::ffff:0:0',
    '64:ff9b::',
    '100::',
    '2001::',
    '2001:db8::',
  ],
  ...['2002::', '3fff::', '5f00::', 'fc00::', 'fe80::', 'fec0::', 'ff00::'],
];

/** Addresses of everywhere, and many from where special ranges begin. */
function anyAddress(): fc.Arbitrary<string> {
  const near = fc.tuple(fc.constantFrom(...SPECIAL), fc.nat(0xff_ff)).map(([start, offset]) => {
    const bytes = ipaddr.parse(start).toByteArray();
    bytes[bytes.length - 1] = offset & 0xff;
    bytes[bytes.length - 2] = offset >> 8;
    return ipaddr.fromByteArray(bytes).toString();
  });
  return fc.oneof(fc.ipV4(), fc.ipV6(), near);
}

function anyRange(): fc.Arbitrary<readonly [string, number]> {
  return fc.tuple(anyAddress(), fc.nat(128)).map(([address, bits]) => {
    const read = ipaddr.process(address);
    const prefix = Math.min(bits, read.kind() === 'ipv4' ? 32 : 128);
    const network =
      read.kind() === 'ipv4'
        ? ipaddr.IPv4.networkAddressFromCIDR(`${read}/${prefix}`)
        : ipaddr.IPv6.networkAddressFromCIDR(`${read}/${prefix}`);
    return [network.toString(), prefix] as const;
  });
}
