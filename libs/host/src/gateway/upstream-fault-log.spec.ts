import { UpstreamFaultLog } from './upstream-fault-log.js';

describe('UpstreamFaultLog', () => {
  const start = 1_800_000_000_000;
  let now: number;
  let lines: object[];
  let log: UpstreamFaultLog;
  beforeEach(() => {
    now = start;
    lines = [];
    const logger = { warn: (fields: object) => void lines.push(fields) };
    log = new UpstreamFaultLog(logger as never, () => new Date(now));
  });

  it('writes one line in a minute for an upstream and a reason', () => {
    const fault = { upstreamId: 'a', reason: 'timeout', error: null } as const;
    for (const each of [fault, fault, { ...fault, reason: 'busy' as const }, { ...fault, upstreamId: 'b' }]) {
      log.write(each);
    }
    now = start + 59_999;
    log.write(fault);
    expect(lines).toMatchObject([
      { connectionId: 'a', reason: 'timeout' },
      { connectionId: 'a', reason: 'busy' },
      { connectionId: 'b', reason: 'timeout' },
    ]);
    now = start + 60_000;
    log.write(fault);
    expect(lines).toHaveLength(4);
  });

  it('writes nothing of what the upstream or its address says, only the code of the system', () => {
    const system = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:443'), { code: 'ECONNREFUSED' });
    const error = new Error('Bearer a-secret was refused by https://a.internal', { cause: system });
    log.write({ upstreamId: 'a', reason: 'unreachable', error });
    expect(lines).toEqual([{ connectionId: 'a', reason: 'unreachable', cause: 'ECONNREFUSED' }]);
  });

  it('finds no code in what was thought up, and ends where causes go round', () => {
    const round = Object.assign(new Error('round'), { code: 'psk_made by an upstream' });
    round.cause = round;
    log.write({ upstreamId: 'a', reason: 'invalid_answer', error: round });
    log.write({ upstreamId: 'a', reason: 'http_error', error: 'text' });
    expect(lines.map((line) => 'cause' in line && line.cause)).toEqual([undefined, undefined]);
  });

  it('writes nothing when the caller gave up', () => {
    log.write({ upstreamId: 'a', reason: 'cancelled', error: null });
    expect(lines).toEqual([]);
  });
});
