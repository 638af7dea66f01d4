import { EGRESS_ALLOW_MAX, parseEgressAllow } from './parse-egress-allow.js';

describe('parseEgressAllow', () => {
  it('allows nothing more for an empty text', () => {
    expect(parseEgressAllow('')).toEqual({ ok: true, value: { allow: [] } });
    expect(parseEgressAllow('  ')).toEqual({ ok: true, value: { allow: [] } });
  });

  it('reads CIDRs and single addresses of both families, each as a CIDR and once', () => {
    expect(parseEgressAllow('10.1.0.0/16, ::1,127.0.0.1 , FD00:0::/8,::1/128')).toEqual({
      ok: true,
      value: { allow: ['10.1.0.0/16', '::1/128', '127.0.0.1/32', 'fd00::/8'] },
    });
  });

  it('reads mapped IPv6 as the IPv4 that it is', () => {
    expect(parseEgressAllow('::ffff:10.0.0.0/104')).toEqual({ ok: true, value: { allow: ['10.0.0.0/8'] } });
  });

  it.each([
    ['a host name', 'localhost'],
    ['an empty entry', '10.0.0.0/8,'],
    ['a prefix longer than the address', '10.0.0.0/33'],
    ['a prefix longer than IPv6', '::/129'],
    ['a negative prefix', '10.0.0.0/-1'],
    ['a prefix that is no number', '10.0.0.0/8a'],
    ['an empty prefix', '10.0.0.0/'],
    ['two prefixes', '10.0.0.0/8/8'],
    ['a shortened address', '10/8'],
    ['octal', '010.0.0.0/8'],
    ['hexadecimal', '0xa.0.0.0/8'],
    ['bits behind the prefix', '10.1.2.3/8'],
    ['bits behind an IPv6 prefix', 'fd00::1/64'],
    ['a zone', 'fe80::1%eth0'],
    ['a URL', 'http://10.0.0.1'],
    ['entries without commas', '10.0.0.0/8 192.168.0.0/16'],
  ])('refuses %s in one sentence that does not repeat it', (_name, entry) => {
    const parsed = parseEgressAllow(`::1,${entry}`);
    expect(parsed).toEqual({
      ok: false,
      problem:
        entry === '10.0.0.0/8,'
          ? expect.stringMatching(/^Entry 3 is neither [^]*\.$/)
          : expect.stringMatching(/^Entry 2 is neither [^]*\.$/),
    });
  });

  it('refuses one entry more than the most', () => {
    const entries = Array.from({ length: EGRESS_ALLOW_MAX }, (_, index) => `10.0.${index}.1`);
    expect(parseEgressAllow(entries.join()).ok).toBe(true);
    expect(parseEgressAllow([...entries, '10.1.0.1'].join())).toEqual({
      ok: false,
      problem: 'The list has more than 256 entries.',
    });
  });
});
