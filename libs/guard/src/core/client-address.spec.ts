import { normalizeAddress, socketAddress } from './client-address.js';

describe('normalizeAddress', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['2001:db8::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
    ['', null],
    [undefined, null],
    [null, null],
  ])('writes %p as %p', (address, written) => {
    expect(normalizeAddress(address)).toBe(written);
  });
});

describe('socketAddress', () => {
  it('reads the socket, whatever the forwarding headers claim', () => {
    const headers = {
      'x-forwarded-for': '198.51.100.1',
      'x-real-ip': '198.51.100.1',
      forwarded: 'for=198.51.100.1',
    };
    expect(socketAddress({ headers, socket: { remoteAddress: '::ffff:192.0.2.1' } })).toBe('192.0.2.1');
  });

  it('is null when the socket is gone', () => {
    expect(socketAddress({ headers: {} })).toBeNull();
  });
});
