import { ownOriginOf } from './own-origin-of.js';

const reached = (host: string | undefined, localPort?: number) => ({
  headers: host === undefined ? {} : { host },
  raw: { socket: { localPort } },
});

describe('ownOriginOf', () => {
  const unnamed = { publicUrl: null, port: 3000 };

  it('is that of PUBLIC_URL, whatever a request names', () => {
    const named = { publicUrl: new URL('https://studio.example.org'), port: 3000 };
    expect(ownOriginOf(named, reached('evil.test:3000'))).toBe('https://studio.example.org');
  });

  it.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])(
    'is the loopback name %s that was asked',
    (host) => {
      expect(ownOriginOf(unnamed, reached(host))).toBe(`http://${host}`);
    },
  );

  it('goes by the port that is listened on, where the system chose it', () => {
    const chosen = { publicUrl: null, port: 0 };
    expect(ownOriginOf(chosen, reached('localhost:41234', 41234))).toBe('http://localhost:41234');
    expect(ownOriginOf(chosen, reached('localhost:41235', 41234))).toBeNull();
    expect(ownOriginOf({ publicUrl: null, port: 80 }, reached('localhost'))).toBe('http://localhost');
  });

  it.each([
    undefined,
    '',
    'localhost',
    'localhost:3001',
    'evil.test:3000',
    '192.168.1.5:3000',
    'localhost.evil.test:3000',
    'localhost:3000@evil.test',
    'localhost:3000/mcp',
    'localhost:3000#',
    'localhost:3000"',
  ])('is unknown where a request names %j', (host) => {
    expect(ownOriginOf(unnamed, reached(host))).toBeNull();
  });
});
