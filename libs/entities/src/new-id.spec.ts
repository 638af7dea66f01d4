import { newId } from './new-id.js';

const clock = Date.now;
afterEach(() => {
  Date.now = clock;
});

describe('newId', () => {
  it('makes version 7 UUIDs that tell the time in their first 48 bits', () => {
    const now = Date.now() + 60_000; // beyond every id of before
    Date.now = () => now;
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
  });

  it('makes ids that grow strictly, within a millisecond and after the clock was set back', () => {
    const start = Date.now() + 120_000;
    const ids = [0, 0, 1, -3_600_000, 2].flatMap((offset) => {
      Date.now = () => start + offset;
      return Array.from({ length: 1_000 }, newId);
    });
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ends no two ids alike, so that processes that count alike do not meet', () => {
    Date.now = () => 0;
    const ends = Array.from({ length: 1_000 }, () => newId().slice(-10));
    expect(new Set(ends).size).toBe(ends.length);
  });
});
