import { OwnAddress } from './own-address.js';

const at = (host: string, publicUrl: URL | null = null) => new OwnAddress({ host, port: 3000, publicUrl });

describe('OwnAddress', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
  ])('is a loopback origin when %s is listened on', (host, origin) => {
    expect(at(host).origin).toBe(origin);
  });

  it('has the port that the system chose, once it is known', () => {
    const address = at('127.0.0.1');
    address.noteListening(41234);
    expect(address.origin).toBe('http://127.0.0.1:41234');
  });

  it('is PUBLIC_URL where there is one, whatever is listened on', () => {
    const address = at('0.0.0.0', new URL('https://studio.example.org/'));
    address.noteListening(41234);
    expect(address.origin).toBe('https://studio.example.org');
  });
});
