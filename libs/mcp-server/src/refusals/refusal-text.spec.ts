import { refusalText } from './refusal-text.js';

describe('refusalText', () => {
  it('lists every field that is wrong, with what was probably meant', () => {
    const text = refusalText({
      code: 'invalid_permissions',
      detail: 'The field `permissions.self.0` names no action.',
      fields: [{ path: 'permissions.self.0', message: 'names no action', suggestion: 'get_prompt' }],
    });
    expect(text).toBe(
      'The input is not accepted:\n- `permissions.self.0` names no action; did you mean get_prompt?',
    );
  });

  it('says how many fields it leaves out of a long list', () => {
    const fields = Array.from({ length: 50 }, (_, at) => ({ path: `tags.${at}`, message: 'is too long' }));
    const text = refusalText({ code: 'invalid_request', detail: 'D', fields });
    expect(text).toContain('- `tags.19` is too long\n- and 30 more');
    expect(text).not.toContain('`tags.20`');
  });

  it('names the place to change the plan only where another plan would help', () => {
    const options = { accountUrl: 'https://studio.example/plan' };
    const texts = (['plan_required', 'plan_limit_reached', 'quota_exceeded'] as const).map((code) =>
      refusalText({ code, detail: 'D' }, options),
    );
    expect(texts).toEqual(Array(3).fill('D\nThe plan is changed at https://studio.example/plan.'));
    expect(refusalText({ code: 'burst_exceeded', detail: 'D' }, options)).toBe('D');
  });

  it('tells what to do about what is not there', () => {
    expect(refusalText({ code: 'not_found', detail: 'There is no such prompt.' })).toMatch(
      /^There is no such prompt\.\nList or search/,
    );
  });

  it.each([
    [{ reason: 'circuit_open', retryAfterSeconds: 30 }, 'Try again in 30 s.'],
    [{ reason: 'unauthorized' }, 'Ask an admin to test the connection'],
    [{ reason: 'timeout' }, 'look whether it did before you call it again'],
  ])('tells what to do about an upstream that failed: %j', (members, advice) => {
    expect(refusalText({ code: 'upstream_failed', detail: 'D.', ...members })).toMatch(`D.\n`);
    expect(refusalText({ code: 'upstream_failed', detail: 'D.', ...members })).toContain(advice);
  });

  it('tells who approves a tool that waits', () => {
    expect(refusalText({ code: 'tool_not_approved', detail: 'D.' })).toMatch(/^D\.\nAsk an admin/);
  });
});
