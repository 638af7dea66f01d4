import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamFault } from '../types/upstream-fault.js';
import { StatusError } from '../wire/status-error.js';
import { judgeFault } from './judge-fault.js';

const VERDICTS: Readonly<Record<UpstreamFault, ReturnType<typeof judgeFault>>> = {
  blocked_address: 'unknown',
  unreachable: 'sick',
  timeout: 'sick',
  unauthorized: 'alive',
  redirected: 'alive',
  http_error: 'sick',
  too_large: 'alive',
  too_many_tools: 'alive',
  invalid_answer: 'alive',
  busy: 'unknown',
  circuit_open: 'unknown',
  cancelled: 'unknown',
};

describe('judgeFault', () => {
  test.each(Object.entries(VERDICTS))('takes %s for a sign of being %s', (reason, verdict) => {
    expect(judgeFault(new UpstreamError(reason as UpstreamFault, 'No.'))).toBe(verdict);
  });

  test.each([
    [400, 'alive'],
    [401, 'alive'],
    [404, 'alive'],
    [429, 'alive'],
    [499, 'alive'],
    [500, 'sick'],
    [503, 'sick'],
  ])('takes status %i for a sign of being %s', (status, verdict) => {
    expect(judgeFault(new StatusError(status, '', null))).toBe(verdict);
  });

  test('learns nothing from faults that are not the upstream\u2019s', () => {
    expect(judgeFault(new TypeError('ours'))).toBe('unknown');
  });
});
