import { REFUSALS } from '@paretostudio/admission';
import { outcomeKindOf } from './outcome-kind.js';

describe('outcomeKindOf', () => {
  it.each([
    ['ok', 'ok'],
    ['input_required', 'ok'],
    ['confirmation_required', 'ok'],
    ['tool_error', 'failed'],
    ['cancelled', 'failed'],
    ['upstream_failed', 'failed'],
    ['internal_error', 'failed'],
    ['unavailable', 'failed'],
    ['500', 'failed'],
    ['599', 'failed'],
    ['499', 'refused'],
    ['404', 'refused'],
    ['5000', 'refused'],
    ['quota_exceeded', 'refused'],
    ['confirmation_declined', 'refused'],
    ['human_confirmation_required', 'refused'],
    ['a_word_of_tomorrow', 'refused'],
  ])('takes %s for %s', (outcome, kind) => {
    expect(outcomeKindOf(outcome)).toBe(kind);
  });

  it('takes no code of a refusal for ok, and only those of our own faults for failed', () => {
    for (const [code, { status }] of Object.entries(REFUSALS)) {
      expect([code, outcomeKindOf(code)]).toEqual([code, status >= 500 ? 'failed' : 'refused']);
    }
  });
});
