import { GATEWAY_LIMITS } from '../types/gateway-limits.js';
import { UpstreamLines } from './upstream-lines.js';

describe('UpstreamLines', () => {
  let now = 0;
  const open = () => new UpstreamLines({ ...GATEWAY_LIMITS, breakerFaults: 1 }, () => new Date(now));

  test('keeps one line for each upstream', () => {
    const lines = open();
    expect(lines.get('a')).toBe(lines.get('a'));
    expect(lines.get('a')).not.toBe(lines.get('b'));
  });

  test('keeps no upstream for ever because it failed once', () => {
    const lines = open();
    for (let id = 0; id < 10_000; id += 1) lines.get(String(id)).breaker.fail();
    lines.get('shut').breaker.fail();
    expect(lines.stats().open).toBe(10_001);
    now += GATEWAY_LIMITS.breakerOpenMs;
    lines.get('0').breaker.fail();
    lines.get('new');
    expect(lines.stats().open).toBe(1);
  });
});
