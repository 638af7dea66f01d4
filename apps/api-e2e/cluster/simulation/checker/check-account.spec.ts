import { newAccount } from '../model/account-state.js';
import type { Answer } from '../model/answer.js';
import { ROLES } from '../run/make-plan.js';
import { NOON, Recorded, request } from '../testing/recorded.js';
import { checkAccount } from './check-account.js';

let history: Recorded;

beforeEach(() => {
  history = new Recorded();
});

const REVOKE = { kind: 'revoke_key', key: 0 } as const;
const READ = { kind: 'read' } as const;
const MIDNIGHT = Date.parse('2026-11-23T00:00:00.000Z');

function check() {
  return checkAccount([newAccount(ROLES)], history.events);
}

/** The answers of the same account if it had been changed by `before` first. */
function answerAfter(
  before: (other: Recorded) => void,
  operation: Parameters<Recorded['do']>[0],
  at = NOON,
): Answer {
  const other = new Recorded();
  before(other);
  return other.do(operation, at);
}

describe('limits', () => {
  beforeEach(() => {
    for (let times = 0; times < 3; times += 1) history.do(request(0, 14));
  });

  it('are as high as the plan says, and no higher', () => {
    expect(history.do(request(1, 3))).toMatchObject({ kind: 'admitted' });
    expect(history.do(request(2, 1))).toMatchObject({ kind: 'refused', code: 'quota_exceeded' });
    expect(check()).toBeNull();
  });

  it('make an admission beyond them impossible', () => {
    const call = history.call(request(1, 4));
    history.answer(
      call,
      answerAfter(() => undefined, request(1, 4)),
    );
    expect(check()).toMatchObject({ at: 7, settledAt: 5 });
  });

  it('make a refusal within them impossible', () => {
    const full = (other: Recorded) => [15, 15, 15].forEach((cost) => other.do(request(0, cost)));
    history.answer(history.call(request(1)), answerAfter(full, request(1)));
    expect(check()).toMatchObject({ at: 7 });
  });

  it('of a key hold for it and its replacement together', () => {
    history.do({ kind: 'update_key', key: 1, patch: { requestsPerDay: 1 } });
    history.do({ kind: 'rotate_key', key: 1, replacement: 3, overlapMs: null, replace: false });
    const admitted = history.do(request(1));
    expect(history.do(request(3))).toMatchObject({ kind: 'refused', code: 'quota_exceeded' });
    expect(check()).toBeNull();
    history.answer(history.call(request(3)), admitted);
    expect(check()).not.toBeNull();
  });

  it('count what two asked for at the same time once each', () => {
    const [one, other] = [history.call(request(0)), history.call(request(0))];
    const answers = [history.happen(one), history.happen(other)] as const;
    history.answer(other, answers[1]);
    history.answer(one, answers[1]);
    history.do(READ);
    expect(check()).toBeNull();
  });

  it('make a count that was lost impossible', () => {
    const before = history.do(READ);
    history.do(request(0));
    history.answer(history.call(READ), before);
    expect(check()).toMatchObject({ at: 11 });
  });
});

describe('a revocation', () => {
  it('that has answered lets in nothing that is asked for afterwards', () => {
    const late = history.call(request(0));
    const admitted = history.happen(late);
    history.do(REVOKE);
    history.answer(late, admitted);
    expect(check()).toBeNull();
    history.answer(history.call(request(0)), admitted);
    expect(check()).toMatchObject({ at: 5, settledAt: 3 });
  });

  it('is before the admission that a later reading does not count', () => {
    const late = history.call(request(0));
    history.do(REVOKE);
    history.do(READ);
    // Let in by rights from before the revocation, and counted after the reading.
    history.answer(
      late,
      answerAfter(() => undefined, request(0)),
    );
    expect(check()).toMatchObject({ at: 5 });
  });

  it('that is not answered has happened or not, and stays so', () => {
    const lost = history.call(REVOKE);
    history.lose(lost);
    const admitted = history.do(request(0));
    expect(check()).toBeNull();
    history.happen(lost);
    history.do(request(0));
    expect(check()).not.toBeNull();
    history.events.splice(2, 2);
    expect(check()).toBeNull();
    history.answer(history.call(request(0)), admitted);
    expect(check()).not.toBeNull();
  });

  it('that is under way may be before one request and after another', () => {
    const revoking = history.call(REVOKE);
    history.do(request(0));
    history.answer(revoking, history.happen(revoking));
    history.do(request(0));
    expect(check()).toBeNull();
  });
});

describe('a request that is not answered', () => {
  it.each([0, 1])('is counted %i times, as one likes', (times) => {
    const lost = history.call(request(0));
    for (let time = 0; time < times; time += 1) history.happen(lost);
    history.lose(lost);
    history.do(READ);
    expect(check()).toBeNull();
  });

  it('is not counted twice', () => {
    const lost = history.call(request(0));
    history.happen(lost);
    history.happen(lost);
    history.lose(lost);
    history.do(READ);
    expect(check()).toMatchObject({ at: 3 });
  });

  it('is not counted any more when it is lost', () => {
    const lost = history.call(request(0));
    history.lose(lost);
    history.do(READ);
    history.happen(lost);
    history.do(READ);
    expect(check()).toMatchObject({ at: 5 });
  });

  it('was decided by any of the clocks that its worker had', () => {
    const lost = history.call(request(0), MIDNIGHT - 1);
    lost.clocks.push(MIDNIGHT);
    history.state = { ...history.state, day: { window: MIDNIGHT / 86_400_000, used: 1 } };
    history.state = { ...history.state, minute: { window: MIDNIGHT / 60_000, used: 1 } };
    history.lose(lost);
    history.do(READ, MIDNIGHT - 1);
    expect(check()).toBeNull();
  });
});

describe('midnight', () => {
  it('is passed once: a clock that is behind counts in the new day', () => {
    history.do(request(0), MIDNIGHT);
    expect(history.do(request(0), MIDNIGHT - 1)).toMatchObject({ quotas: [{ used: 2 }, { used: 2 }] });
    expect(check()).toBeNull();
  });

  it('makes a request that falls back into the old day impossible', () => {
    history.do(request(0), MIDNIGHT);
    const late = history.call(request(0), MIDNIGHT - 1);
    history.answer(
      late,
      answerAfter(() => undefined, request(0), MIDNIGHT - 1),
    );
    expect(check()).toMatchObject({ at: 3 });
  });

  it('makes an answer by a clock that nobody had impossible', () => {
    const early = history.call(request(0), MIDNIGHT - 1);
    history.answer(
      early,
      answerAfter(() => undefined, request(0), MIDNIGHT),
    );
    expect(check()).toMatchObject({ at: 1 });
  });
});

it('finds an audit event that was lost', () => {
  history.do(REVOKE);
  history.state = { ...history.state, auditEvents: 0 };
  history.do({ kind: 'inspect' });
  expect(check()).toMatchObject({ at: 3 });
});
