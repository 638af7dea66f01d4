import { answersFor } from './answers-for.js';

describe('answersFor', () => {
  test('answers exactly what was asked, in the shape that upstreams know', () => {
    const responses = {
      a: { action: 'accept', content: { x: 1 }, _meta: { secret: true } },
      b: { action: 'decline', content: { x: 1 } },
      c: { action: 'accept' },
      d: { action: 'other', content: { x: 1 } },
      e: 'accept',
      notAsked: { action: 'accept', content: { x: 1 } },
      declined: { action: 'accept', content: { x: 1 } },
    };
    expect(answersFor(['a', 'b', 'c', 'd', 'e', 'missing'], ['declined'], responses)).toEqual({
      a: { action: 'accept', content: { x: 1 } },
      b: { action: 'decline' },
      c: { action: 'accept' },
      d: { action: 'cancel' },
      e: { action: 'cancel' },
      missing: { action: 'cancel' },
      declined: { action: 'decline' },
    });
  });

  test('takes no inherited member for an answer', () => {
    expect(answersFor(['constructor', 'toString'], [], {})).toEqual({
      constructor: { action: 'cancel' },
      toString: { action: 'cancel' },
    });
  });
});
