/**
 * Random numbers that a seed repeats, good enough to choose what a load does next.
 *
 * @param {number} seed a whole number
 * @returns {{ below(bound: number): number, chance(share: number): boolean, of<T>(list: readonly T[]): T }}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound) => Math.floor(next() * bound);
  return { below, chance: (share) => next() < share, of: (list) => list[below(list.length)] };
}
