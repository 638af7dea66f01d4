import { hintsOf } from './hints-of.js';

const WORST = { readOnly: false, destructive: true, idempotent: false, openWorld: true };

describe('hintsOf', () => {
  it.each([
    ['no annotations', {}],
    ['empty annotations', { annotations: {} }],
    ['annotations of another type', { annotations: ['readOnlyHint'] }],
    ['annotations that are null', { annotations: null }],
    [
      'texts and numbers instead of booleans',
      {
        annotations: { readOnlyHint: 'true', destructiveHint: 0, idempotentHint: 1, openWorldHint: 'false' },
      },
    ],
  ])('takes %s at their worst', (_name, definition) => {
    expect(hintsOf(definition)).toEqual(WORST);
  });

  it('believes each hint that is stated', () => {
    expect(hintsOf({ annotations: { destructiveHint: false } })).toEqual({ ...WORST, destructive: false });
    expect(hintsOf({ annotations: { idempotentHint: true } })).toEqual({ ...WORST, idempotent: true });
    expect(hintsOf({ annotations: { openWorldHint: false } })).toEqual({ ...WORST, openWorld: false });
    expect(hintsOf({ annotations: { readOnlyHint: true } })).toEqual({
      ...WORST,
      readOnly: true,
      destructive: false,
    });
  });

  it('does not believe a tool that is read-only and destructive at once', () => {
    expect(hintsOf({ annotations: { readOnlyHint: true, destructiveHint: true } })).toEqual(WORST);
  });
});
