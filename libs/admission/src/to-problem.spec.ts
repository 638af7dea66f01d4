import type { Refusal } from './refusal.js';
import { toProblem } from './to-problem.js';

describe('toProblem', () => {
  it('gives the standard members, the code and the request id, and no more than the refusal has', () => {
    expect(
      Object.entries(toProblem({ code: 'not_found', detail: 'There is no such prompt.' }, 'req-1')),
    ).toEqual([
      ['type', 'https://paretostudio.dev/problems/not_found'],
      ['title', 'Not found'],
      ['status', 404],
      ['detail', 'There is no such prompt.'],
      ['code', 'not_found'],
      ['requestId', 'req-1'],
    ]);
    expect(toProblem({ code: 'not_found', detail: '' }, null).requestId).toBeNull();
  });

  it('carries what a client needs to act, with instants in ISO 8601, and keeps the meters for the headers', () => {
    const resetAt = new Date('2026-11-23T00:00:00.000Z');
    const members = {
      limit: 50,
      used: 50,
      plan: 'free',
      action: 'create_prompt',
      feature: 'members',
      fields: [{ path: 'name', message: 'is too long' }],
      retryAfterSeconds: 60,
      replacementId: 'key-2',
      reason: 'timeout',
    };
    const quotas = [{ meter: 'requests', limit: 50, used: 50, resetAt }];
    const problem = toProblem({ code: 'quota_exceeded', detail: 'x', resetAt, quotas, ...members }, null);
    expect(problem).toMatchObject({ status: 429, ...members, resetAt: '2026-11-23T00:00:00.000Z' });
    expect(Object.keys(problem)).not.toContain('quotas');
  });

  it('lets nothing through that no refusal has, nor over the standard members', () => {
    const wide = { code: 'conflict', detail: 'x', status: 200, title: 'Fine', stack: 'secret' } as Refusal;
    expect(toProblem(wide, null)).toEqual({
      type: 'https://paretostudio.dev/problems/conflict',
      title: 'Conflict',
      status: 409,
      detail: 'x',
      code: 'conflict',
      requestId: null,
    });
  });
});
