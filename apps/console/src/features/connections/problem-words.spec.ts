import { problemWords } from './problem-words.js';

describe('problemWords', () => {
  it('says what EGRESS_ALLOW is for where an address may not be reached', () => {
    expect(problemWords('blocked_address').advice).toContain('EGRESS_ALLOW');
  });

  it('has words for reasons that it does not know, those that objects inherit among them', () => {
    expect(problemWords('constructor')).toEqual(problemWords('new_reason'));
    expect(problemWords('new_reason').title).not.toBe('');
  });
});
