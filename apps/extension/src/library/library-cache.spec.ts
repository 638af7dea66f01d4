import { FakeChrome } from '../testing/fake-chrome.js';
import { cachedLibrary, cacheLibrary, dropCachedLibrary, FRESH_MS } from './library-cache.js';

const LIBRARY = { items: [], isPart: true };
const NOW = new Date('2030-01-01T00:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

describe('the kept list', () => {
  beforeEach(async () => {
    new FakeChrome().install();
    await cacheLibrary(LIBRARY, NOW);
  });

  it('is good for five minutes, and not at their end', async () => {
    await expect(cachedLibrary(after(FRESH_MS - 1))).resolves.toEqual(LIBRARY);
    await expect(cachedLibrary(after(FRESH_MS))).resolves.toBeNull();
  });

  it('is none where the clock was set back', async () => {
    await expect(cachedLibrary(after(-1))).resolves.toBeNull();
  });

  it('is gone when it was dropped', async () => {
    await dropCachedLibrary();
    await expect(cachedLibrary(NOW)).resolves.toBeNull();
  });
});
