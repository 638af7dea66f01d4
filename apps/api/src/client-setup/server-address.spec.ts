import { serverAddress } from './server-address.js';

const LOCAL = { publicUrl: null, host: '127.0.0.1', port: 3000 };

describe('serverAddress', () => {
  it('is that of PUBLIC_URL, whatever was listened on', () => {
    const config = { ...LOCAL, publicUrl: new URL('https://studio.example.com/') };
    expect(serverAddress(config, 8080)).toBe('https://studio.example.com');
  });

  it('is the loopback address under the port of the socket, which the system may have chosen', () => {
    expect(serverAddress({ ...LOCAL, port: 0 }, 40123)).toBe('http://127.0.0.1:40123');
    expect(serverAddress(LOCAL, undefined)).toBe('http://127.0.0.1:3000');
  });

  it.each([
    ['localhost', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
    ['127.0.0.2', 'http://127.0.0.2:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['192.0.2.1', 'http://127.0.0.1:3000'],
  ])('names, where %s is listened on, %s', (host, address) => {
    expect(serverAddress({ ...LOCAL, host }, 3000)).toBe(address);
  });
});
