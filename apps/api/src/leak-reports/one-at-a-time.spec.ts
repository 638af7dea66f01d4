import { OneAtATime } from './one-at-a-time.js';

describe('OneAtATime', () => {
  it('begins each piece after the one before has ended, a failed one too', async () => {
    const queue = new OneAtATime(2);
    const events: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const answers = await Promise.allSettled([
      queue.run(work('a')),
      queue.run(work('b', true)),
      queue.run(work('c')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('turns away the piece beyond those that may wait, and takes pieces again when one has ended', async () => {
    const queue = new OneAtATime(1);
    const first = queue.run(() => Promise.resolve(1));
    const second = queue.run(() => Promise.resolve(2));
    expect(queue.run(() => Promise.resolve(3))).toBeNull();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(await queue.run(() => Promise.resolve(4))).toBe(4);
  });
});
