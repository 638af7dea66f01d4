import { makeHostCheck } from './host-check.js';

const publicUrl = new URL('https://Studio.internal');

describe('makeHostCheck', () => {
  it.each(['127.0.0.1:3000', 'localhost', 'LOCALHOST:1', '[::1]:3000', '127.8.9.1'])(
    'lets %s pass, which is this machine',
    (field) => {
      expect(makeHostCheck({ host: '127.0.0.1', publicUrl: null })(field)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'rebound.internal',
    'rebound.internal:3000',
    'localhost.rebound.internal',
    '127.0.0.1.rebound.internal',
    'localhost:3000@rebound.internal',
    'localhost/..',
    'localhost:port',
    'localhost:65536',
    '[::1',
    '[127.0.0.1]',
    'localhost.',
    '192.168.1.5',
    '[fe80::1]:3000',
  ])('refuses %s while nobody but this machine is listened to', (field) => {
    expect(makeHostCheck({ host: '127.0.0.1', publicUrl: null })(field)).toBe(false);
  });

  it.each(['192.168.1.5:3000', '[fe80::1]:3000', '127.0.0.1'])(
    'lets the address %s pass where the server listens beyond loopback',
    (field) => {
      expect(makeHostCheck({ host: '0.0.0.0', publicUrl: null })(field)).toBe(true);
    },
  );

  it.each(['rebound.internal', '999.1.1.1', '[fe80::zz]', '[192.168.1.5]'])(
    'refuses %s also where the server listens beyond loopback',
    (field) => {
      expect(makeHostCheck({ host: '0.0.0.0', publicUrl: null })(field)).toBe(false);
    },
  );

  it('lets the name of PUBLIC_URL pass under any port, and no name under or above it', () => {
    const check = makeHostCheck({ host: '127.0.0.1', publicUrl });
    expect(['studio.internal', 'STUDIO.internal:8443'].every(check)).toBe(true);
    expect(['internal', 'a.studio.internal', 'studio.internal.evil'].some(check)).toBe(false);
  });

  it('lets the name pass that is listened on', () => {
    expect(makeHostCheck({ host: 'studio-1', publicUrl: null })('studio-1:3000')).toBe(true);
  });
});
