import { Drain } from './drain.js';
import { createLogger } from './logger.js';

const silent = createLogger('silent');

function drainWith() {
  const exits: number[] = [];
  return { exits, drain: new Drain(silent, (code) => void exits.push(code)) };
}

describe('Drain', () => {
  it('runs the steps one after the other in their order, then ends with 0', async () => {
    const { drain, exits } = drainWith();
    const seen: string[] = [];
    drain.add({
      name: 'first',
      run: async () => {
        await Promise.resolve();
        seen.push('first');
      },
    });
    drain.add({ name: 'second', run: () => void seen.push(`second while exits=${exits.length}`) });
    expect(drain.isDraining).toBe(false);
    const done = drain.begin('SIGTERM');
    expect(drain.isDraining).toBe(true);
    await done;
    expect(seen).toEqual(['first', 'second while exits=0']);
    expect(exits).toEqual([0]);
  });

  it('still runs the later steps when one fails, and ends with 1', async () => {
    const { drain, exits } = drainWith();
    const seen: string[] = [];
    drain.add({ name: 'bad', run: () => Promise.reject(new Error('bad')) });
    drain.add({ name: 'good', run: () => void seen.push('good') });
    await drain.begin('SIGTERM');
    expect(seen).toEqual(['good']);
    expect(exits).toEqual([1]);
  });

  it('ends at once on a second signal', async () => {
    const { drain, exits } = drainWith();
    drain.add({ name: 'endless', run: () => new Promise(() => undefined) });
    void drain.begin('SIGTERM');
    await drain.begin('SIGTERM');
    expect(exits).toEqual([1]);
  });

  it('ends with 1 when a step takes longer than the hard limit', async () => {
    const code = await new Promise<number>((resolve) => {
      const drain = new Drain(silent, resolve, 1);
      drain.add({ name: 'endless', run: () => new Promise(() => undefined) });
      void drain.begin('SIGTERM');
    });
    expect(code).toBe(1);
  });
});
