import { ProgressGate } from './progress-gate.js';

describe('ProgressGate', () => {
  let now: number;
  let gate: ProgressGate;
  let heard: unknown[];
  const hear = (progress: unknown): void => void heard.push(progress);

  beforeEach(() => {
    now = 0;
    heard = [];
    gate = new ProgressGate({ progressMax: 5, progressPerSecondMax: 2 }, () => new Date(now));
  });

  test('passes on numbers that rise, and words that can be seen', () => {
    gate.pass({ progress: 1, total: 10, message: 'half\u200b way' }, hear);
    gate.pass({ progress: 2, total: '10', extra: 'no' }, hear);
    now = 1_000;
    // What JSON says of a number beyond what a double holds.
    gate.pass({ progress: 3, total: JSON.parse('1e999') as number }, hear);
    expect(heard).toEqual([
      { progress: 1, total: 10, message: 'half\\u{200B} way' },
      { progress: 2 },
      { progress: 3 },
    ]);
  });

  test.each([
    null,
    'text',
    {},
    { progress: '1' },
    { progress: NaN },
    { progress: Infinity },
    { progress: 0 },
    { progress: -1 },
  ])('leaves out %j after a zero', (params) => {
    gate.pass({ progress: 0 }, () => undefined);
    gate.pass(params, hear);
    expect(heard).toEqual([]);
  });

  test('passes on no more in a second, and in a call, than allowed', () => {
    let progress = 0;
    for (const expected of [2, 4, 5, 5]) {
      for (let index = 0; index < 10; index += 1) gate.pass({ progress: (progress += 1) }, hear);
      expect(heard).toHaveLength(expected);
      now += 1_000;
    }
  });

  test('goes on when its listener fails', () => {
    gate.pass({ progress: 1 }, () => {
      throw new Error('no');
    });
    gate.pass({ progress: 2 }, hear);
    expect(heard).toHaveLength(1);
  });
});
