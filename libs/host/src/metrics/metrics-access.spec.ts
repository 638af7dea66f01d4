import { MetricsAccess } from './metrics-access.js';

const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  headers,
  socket: { remoteAddress },
});
const status = (code: number) => expect.objectContaining({ status: code });

describe('MetricsAccess', () => {
  it('asks everybody for the token where one is set', () => {
    const access = new MetricsAccess('a-token-of-the-scraper', true);
    expect(() =>
      access.assertMay(from('10.0.0.1', { authorization: 'Bearer a-token-of-the-scraper' })),
    ).not.toThrow();
    expect(() => access.assertMay(from('127.0.0.1'))).toThrow(status(401));
    expect(() =>
      access.assertMay(from('127.0.0.1', { authorization: 'Bearer a-token-of-the-scrapeR' })),
    ).toThrow(status(401));
    expect(() =>
      access.assertMay(from('127.0.0.1', { authorization: 'Basic a-token-of-the-scraper' })),
    ).toThrow(status(401));
  });

  it('answers this machine alone where none is set', () => {
    const access = new MetricsAccess(null, false);
    expect(() => access.assertMay(from('127.0.0.1'))).not.toThrow();
    expect(() => access.assertMay(from('::ffff:127.0.0.1'))).not.toThrow();
    expect(() => access.assertMay(from('::1'))).not.toThrow();
    expect(() => access.assertMay(from('10.0.0.1'))).toThrow(status(404));
    expect(() => access.assertMay(from(''))).toThrow(status(404));
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'])(
    'takes what came through a proxy on this machine for a stranger, told by %s',
    (name) => {
      expect(() =>
        new MetricsAccess(null, false).assertMay(from('127.0.0.1', { [name]: '127.0.0.1' })),
      ).toThrow(status(404));
    },
  );

  it('answers nobody without a token behind a proxy, which may add no header at all', () => {
    expect(() => new MetricsAccess(null, true).assertMay(from('127.0.0.1'))).toThrow(status(404));
  });
});
