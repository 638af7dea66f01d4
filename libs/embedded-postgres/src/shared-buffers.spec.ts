import { sharedBuffersOf } from './shared-buffers.js';

const GIB = 2 ** 30;

describe('sharedBuffersOf', () => {
  it.each([
    [0, '128MB'],
    [GIB / 2, '128MB'],
    [GIB / 2 + 2 ** 22, '129MB'],
    [2 * GIB, '512MB'],
    [4 * GIB - 1, '1023MB'],
    [4 * GIB, '1024MB'],
    [1024 * GIB, '1024MB'],
  ])('is a quarter of the memory within bounds: of %i bytes %s', (memoryBytes, setting) => {
    expect(sharedBuffersOf(memoryBytes)).toBe(setting);
  });
});
