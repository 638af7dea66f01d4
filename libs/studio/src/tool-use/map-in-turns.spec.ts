import { mapInTurns } from './map-in-turns.js';

function workFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('mapInTurns', () => {
  it('keeps the order', async () => {
    expect(await mapInTurns([3, 1, 2], (item) => item * 2)).toEqual([6, 2, 4]);
  });

  it('holds up nobody for long', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('another'));
    const work = mapInTurns([1, 2, 3], (item) => {
      workFor(15);
      order.push(`item ${item}`);
    });
    await work;
    expect(order).toEqual(['item 1', 'another', 'item 2', 'item 3']);
  });
});
