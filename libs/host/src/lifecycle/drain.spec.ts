import { Drain } from './drain.js';
import { createLogger } from '../logging/logger.js';

const { jest } = import.meta;

const silent = createLogger('silent');

function drainWith() {
  const exits: number[] = [];
  return { exits, drain: new Drain(silent, (code) => void exits.push(code)) };
}

describe('Drain', () => {
  it('undoes what was started last first, one after the other, then ends with 0', async () => {
    const { drain, exits } = drainWith();
    const seen: string[] = [];
    drain.add({ name: 'first started', run: () => void seen.push(`first started, exits=${exits.length}`) });
    drain.add({
      name: 'last started',
      run: async () => {
        await Promise.resolve();
        seen.push('last started');
      },
    });
    expect(drain.isDraining).toBe(false);
    const done = drain.begin('SIGTERM');
    expect(drain.isDraining).toBe(true);
    await done;
    expect(seen).toEqual(['last started', 'first started, exits=0']);
    expect(exits).toEqual([0]);
  });

  it('still runs the later steps when one fails, and ends with 1', async () => {
    const { drain, exits } = drainWith();
    const seen: string[] = [];
    drain.add({ name: 'good', run: () => void seen.push('good') });
    drain.add({ name: 'bad', run: () => Promise.reject(new Error('bad')) });
    await drain.begin('SIGTERM');
    expect(seen).toEqual(['good']);
    expect(exits).toEqual([1]);
  });

  it('ends with the code of a fault that began it', async () => {
    const { drain, exits } = drainWith();
    await drain.begin('uncaughtException', 1);
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

  it('gives a step the time that it takes by design, on top of the limit', async () => {
    jest.useFakeTimers();
    try {
      const exits: number[] = [];
      const drain = new Drain(silent, (code) => void exits.push(code), 1_000);
      drain.add({ name: 'endless', run: () => new Promise(() => undefined) });
      drain.add({ name: 'notice', takesMs: 5_000, run: () => undefined });
      void drain.begin('SIGTERM');
      await jest.advanceTimersByTimeAsync(5_999);
      expect(exits).toEqual([]);
      await jest.advanceTimersByTimeAsync(1);
      expect(exits).toEqual([1]);
    } finally {
      jest.useRealTimers();
    }
  });
});
