import { isInNetworks } from './networks.js';

describe('isInNetworks', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.2', '192.0.2.1', false],
    ['192.0.3.255', '192.0.2.0/23', true],
    ['192.0.4.0', '192.0.2.0/23', false],
    ['203.0.113.9', '0.0.0.0/0', true],
    ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', true],
    ['2001:db8:0:1::', '2001:db8::/63', true],
    ['2001:db8:0:2::', '2001:db8::/63', false],
    ['::1', '0.0.0.0/0', false],
    ['192.0.2.1', '::/0', false],
    ['192.0.2.1', '192.0.2.0/', false],
    ['192.0.2.1', '192.0.2.0/33', false],
    ['192.0.2.1', '192.0.2.0/x', false],
    ['192.0.2.1', 'somewhere', false],
    ['somewhere', '0.0.0.0/0', false],
  ])('%s in %s: %s', (address, network, inside) => {
    expect(isInNetworks(address, [network])).toBe(inside);
  });
});
