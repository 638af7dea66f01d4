import { explainUpstreamUrl, UPSTREAM_URL_LENGTH_MAX } from './explain-upstream-url.js';

const NOTHING = { allow: [] };
const LOOPBACK = { allow: ['127.0.0.0/8', '::1/128'] };

describe('explainUpstreamUrl', () => {
  it.each([
    'https://mcp.example.com/mcp',
    'https://mcp.example.com:8443/a?b=c',
    'https://8.8.8.8/mcp',
    'https://[2606:4700::1111]/',
  ])('has nothing against %s', (url) => {
    expect(explainUpstreamUrl(url, NOTHING)).toBeNull();
  });

  it.each([
    ['decimal loopback', 'http://2130706433/'],
    ['decimal loopback over https', 'https://2130706433/'],
    ['hexadecimal loopback', 'https://0x7f.1/'],
    ['octal loopback', 'https://0177.0.0.1/'],
    ['shortened loopback', 'https://127.1/'],
    ['loopback in full-width digits', 'https://１２７.0.0.1/'],
    ['loopback with a dot at its end', 'https://127.0.0.1./'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['mapped loopback', 'https://[::ffff:127.0.0.1]/'],
    ['mapped loopback in hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['zero', 'https://0/'],
    ['localhost', 'https://localhost/'],
    ['localhost with a dot at its end', 'https://localhost./'],
    ['a name below localhost', 'https://db.localhost/'],
    ['localhost in capitals', 'https://LOCALHOST/'],
    ['the metadata address', 'https://169.254.169.254/latest/meta-data'],
    ['the metadata address in decimal', 'https://2852039166/'],
    ['the metadata name of Google Cloud', 'https://metadata.google.internal/'],
    ['the metadata name with a dot at its end', 'https://metadata.google.internal./'],
    ['link-local', 'https://[fe80::1]/'],
    ['unique local', 'https://[fd00::1]/'],
    ['a private address', 'https://192.168.1.1/'],
    ['http to a public address', 'http://8.8.8.8/'],
    ['http to a name', 'http://mcp.example.com/'],
    ['another scheme', 'ftp://mcp.example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,hello'],
    ['no scheme', 'mcp.example.com/mcp'],
    ['a user name', 'https://user@mcp.example.com/'],
    ['a host disguised as a user name', 'https://mcp.example.com@127.0.0.1/'],
    ['a host and port disguised as user name and password', 'https://mcp.example.com:443@example.com/'],
    ['a backslash before an address', 'https://127.0.0.1\\@mcp.example.com/'],
    ['a fragment', 'https://mcp.example.com/#mcp'],
    ['an empty fragment', 'https://mcp.example.com/#'],
    ['a host behind a fragment', 'https://127.0.0.1#@mcp.example.com/'],
    ['port 0', 'https://mcp.example.com:0/'],
    ['the port of SSH', 'https://mcp.example.com:22/'],
    ['the port of mail', 'https://mcp.example.com:25/'],
    ['a port beyond the last', 'https://mcp.example.com:65536/'],
    ['nothing', ''],
  ])('refuses %s in one sentence', (_name, url) => {
    expect(explainUpstreamUrl(url, NOTHING)).toMatch(/^[^\n]+\.$/);
  });

  it('takes http and loopback where they are listed', () => {
    for (const url of ['http://127.0.0.1:4010/mcp', 'http://localhost:4010/mcp', 'http://[::1]/mcp']) {
      expect(explainUpstreamUrl(url, LOOPBACK)).toBeNull();
    }
  });

  it('leaves http to a name to the moment of dialling once any range is listed', () => {
    expect(explainUpstreamUrl('http://mcp.internal/', LOOPBACK)).toBeNull();
    expect(explainUpstreamUrl('http://8.8.8.8/', LOOPBACK)).toBe('The URL must begin with https://.');
  });

  it('refuses a metadata name whatever is listed', () => {
    expect(explainUpstreamUrl('http://metadata.google.internal/', { allow: ['0.0.0.0/0'] })).not.toBeNull();
  });

  it('refuses one character more than the most', () => {
    const url = (length: number) => 'https://mcp.example.com/'.padEnd(length, 'a');
    expect(explainUpstreamUrl(url(UPSTREAM_URL_LENGTH_MAX), NOTHING)).toBeNull();
    expect(explainUpstreamUrl(url(UPSTREAM_URL_LENGTH_MAX + 1), NOTHING)).toBe(
      'The URL is longer than 2048 characters.',
    );
  });

  it('rejects a policy that no configuration would have let through', () => {
    expect(() => explainUpstreamUrl('https://a.example/', { allow: ['everything'] })).toThrow(RangeError);
  });
});
