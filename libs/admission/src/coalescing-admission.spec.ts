import fc from 'fast-check';
import type { Admission, AdmissionRefusal } from './admission.js';
import type { AdmissionGroup, AdmissionLane, AdmissionStore, GroupAnswer } from './admission-store.js';
import { AdmissionUnavailableError } from './admission-unavailable-error.js';
import { CoalescingAdmission } from './coalescing-admission.js';
import type { CoalescingOptions } from './coalescing-options.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const RESET_AT = new Date('2026-11-23T00:00:00.000Z');

type Outcome = Admission | AdmissionRefusal;

interface Batch {
  readonly groups: readonly AdmissionGroup[];
  readonly lane: AdmissionLane;
  /** How many waited in each group when the batch left. */
  readonly waiting: readonly number[];
  answer(...answers: GroupAnswer[]): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** A store whose statements stay under way until the test answers them. */
class ScriptedStore implements AdmissionStore {
  readonly batches: Batch[] = [];

  decide(groups: readonly AdmissionGroup[], lane: AdmissionLane): Promise<readonly GroupAnswer[]> {
    return new Promise((resolve, reject) => {
      this.batches.push({
        groups,
        lane,
        waiting: groups.map((group) => group.waiting),
        answer: (...answers) => {
          resolve(answers);
          return settled();
        },
        fail: (error) => {
          reject(error);
          return settled();
        },
      });
    });
  }

  /** What the groups of a batch were about, and how many waited: `a*3`. */
  shape(index: number): string[] {
    const { groups, waiting } = this.batches[index]!;
    return groups.map((group, at) => `${nameOf(group)}*${waiting[at]}`);
  }
}

function setUp(options: Partial<CoalescingOptions> = {}) {
  const store = new ScriptedStore();
  const digested: string[] = [];
  const admission = new CoalescingAdmission(store, {
    digest: (key) => {
      digested.push(key);
      return [Uint8Array.from(key, (letter) => letter.charCodeAt(0))];
    },
    ...options,
  });
  const ask = (key: string, cost = 1, address: string | null = null, burst: 0 | 1 = 1) =>
    admission.admit({ key, cost, burst, address });
  return { store, admission, digested, ask };
}

function nameOf(group: AdmissionGroup): string {
  return String.fromCharCode(...group.digests[0]!);
}

/** Lets every promise that can settle do so. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function admissionOf(keyId: string, used = 1, burst = used): Admission {
  return {
    admitted: true,
    keyId,
    accountId: 'account',
    memberId: 'member',
    userId: 'user',
    role: 'editor',
    plan: 'free',
    permissions: {},
    humanConfirmation: false,
    expiresAt: null,
    sunsetAt: null,
    quotas: [
      { meter: 'requests', limit: 50, used, resetAt: RESET_AT },
      { meter: 'burst', limit: 60, used: burst, resetAt: RESET_AT },
    ],
    at: AT,
  };
}

function refusalOf(keyId: string): AdmissionRefusal {
  const ids = { keyId, accountId: 'account', memberId: 'member' };
  return {
    admitted: false,
    code: 'quota_exceeded',
    ...ids,
    quotas: [],
    plan: 'free',
    retryAt: RESET_AT,
    at: AT,
  };
}

function granted(count: number, used = count, burst = used): GroupAnswer {
  return {
    kind: 'decided',
    granted: count,
    admission: admissionOf('key', used, burst),
    refusal: refusalOf('key'),
  };
}

const AGAIN: GroupAnswer = { kind: 'again' };
const BUSY: GroupAnswer = { kind: 'busy' };

function isUnavailable(cause?: unknown) {
  return expect.objectContaining({
    name: 'AdmissionUnavailableError',
    retryAfterSeconds: 1,
    ...(cause === undefined ? {} : { cause }),
  });
}

describe('what leaves together', () => {
  it('sends the requests of one moment in one statement, alike ones as one group, in order of arrival', async () => {
    const { store, ask } = setUp();
    const all = [ask('a'), ask('b'), ask('a'), ask('a', 2), ask('a', 1, '192.0.2.1'), ask('a')];
    await settled();
    expect(store.batches).toHaveLength(1);
    expect(store.batches[0]!.lane).toBe('main');
    expect(store.shape(0)).toEqual(['a*3', 'b*1', 'a*1', 'a*1']);
    expect(store.batches[0]!.groups.map(({ cost, address }) => [cost, address])).toEqual([
      [1, null],
      [1, null],
      [2, null],
      [1, '192.0.2.1'],
    ]);
    await store.batches[0]!.answer(granted(3), granted(1), granted(1), granted(1));
    expect((await Promise.all(all)).every((outcome) => outcome.admitted)).toBe(true);
  });

  it('does not take a key and address for another pair that reads the same when joined', async () => {
    const { store, ask } = setUp();
    void [ask('a b', 1, 'c'), ask('a', 1, 'b c'), ask('n', 1, 'null'), ask('n null')].map((one) =>
      one.catch(Boolean),
    );
    await settled();
    expect(store.batches[0]!.groups).toHaveLength(4);
  });

  it('gathers while the most statements are under way, and sends when one returns', async () => {
    const { store, ask } = setUp({ batchesInFlightMax: 2 });
    const first = ask('a');
    await settled();
    const second = ask('a');
    await settled();
    const rest = [ask('a'), ask('b'), ask('a')];
    await settled();
    expect(store.batches).toHaveLength(2);
    await store.batches[1]!.answer(granted(1));
    expect(store.shape(2)).toEqual(['a*2', 'b*1']);
    await store.batches[2]!.answer(granted(2), granted(1));
    await store.batches[0]!.answer(granted(1));
    await Promise.all([first, second, ...rest]);
    expect(store.batches).toHaveLength(3);
  });

  it('never lets a request join a statement that has left', async () => {
    const { store, ask } = setUp({ batchesInFlightMax: 1 });
    const early = ask('a');
    await settled();
    const late = ask('a');
    await store.batches[0]!.answer({
      kind: 'decided',
      granted: 1,
      admission: admissionOf('key'),
      refusal: null,
    });
    await store.batches[1]!.answer({
      kind: 'decided',
      granted: 0,
      admission: null,
      refusal: refusalOf('key'),
    });
    expect([(await early).admitted, (await late).admitted]).toEqual([true, false]);
  });

  it('sends no more groups at once than a statement may hold, and the others next', async () => {
    const { store, ask } = setUp({ groupsPerBatchMax: 2, batchesInFlightMax: 1 });
    const all = ['a', 'b', 'c', 'd', 'e'].map((key) => ask(key));
    await settled();
    await store.batches[0]!.answer(granted(1), granted(1));
    await store.batches[1]!.answer(granted(1), granted(1));
    await store.batches[2]!.answer(granted(1));
    await Promise.all(all);
    expect([store.shape(0), store.shape(1), store.shape(2)]).toEqual([
      ['a*1', 'b*1'],
      ['c*1', 'd*1'],
      ['e*1'],
    ]);
  });

  it('keeps requests apart that differ in what they take of the burst, and takes one of it by default', async () => {
    const { store, admission, ask } = setUp();
    const all = [ask('a', 0, null, 0), admission.admit({ key: 'a', cost: 0, address: null }), ask('a', 0)];
    await settled();
    expect(store.batches[0]!.groups.map(({ cost, burst, waiting }) => [cost, burst, waiting])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
    ]);
    await store.batches[0]!.answer(granted(1), granted(2));
    await Promise.all(all);
  });

  it('puts no more requests into a group than it may hold: those above it make another, behind it', async () => {
    const { store, ask } = setUp({ requestsPerGroupMax: 2, groupsPerBatchMax: 1, batchesInFlightMax: 1 });
    const all = [ask('a'), ask('a'), ask('b'), ask('a'), ask('a'), ask('a')];
    await settled();
    for (let batch = 0; batch < 4; batch++) {
      await store.batches[batch]!.answer(granted(store.batches[batch]!.waiting[0]!));
    }
    await Promise.all(all);
    expect([0, 1, 2, 3].flatMap((batch) => store.shape(batch))).toEqual(['a*2', 'a*2', 'b*1', 'a*1']);
  });

  it('digests the key of a group once, and again for the next group: nothing is remembered', async () => {
    const { store, ask, digested } = setUp();
    const all = [ask('a'), ask('a'), ask('a')];
    await settled();
    expect(digested).toEqual(['a']);
    await store.batches[0]!.answer(granted(3));
    void ask('a').catch(Boolean);
    expect(digested).toEqual(['a', 'a']);
    await Promise.all(all);
  });

  it('sends through the given defer, once for all that arrive before it runs', async () => {
    const sends: (() => void)[] = [];
    const { store, ask } = setUp({ defer: (send) => void sends.push(send) });
    void [ask('a'), ask('b')].map((one) => one.catch(Boolean));
    await settled();
    expect([sends.length, store.batches.length]).toEqual([1, 0]);
    sends[0]!();
    expect(store.shape(0)).toEqual(['a*1', 'b*1']);
  });
});

describe('who is let in', () => {
  it('lets in the first in order of arrival, each with the meters as they stood after it, and refuses the rest', async () => {
    const { store, ask } = setUp();
    const all = Array.from({ length: 5 }, () => ask('a', 3));
    await settled();
    await store.batches[0]!.answer(granted(3, 40, 7));
    const outcomes = await Promise.all(all);
    expect(outcomes.map((one) => one.admitted)).toEqual([true, true, true, false, false]);
    expect(outcomes.slice(0, 3).map((one) => one.quotas.map((state) => state.used))).toEqual([
      [34, 5],
      [37, 6],
      [40, 7],
    ]);
    expect(outcomes[0]).toEqual({ ...admissionOf('key'), quotas: outcomes[0]!.quotas });
    expect(outcomes[4]).toEqual(refusalOf('key'));
  });

  it('shows every request without burst the same burst, and every request that counts nothing the same meters', async () => {
    const { store, ask } = setUp();
    const all = [ask('a', 3, null, 0), ask('a', 3, null, 0), ask('a', 0, null, 0), ask('a', 0, null, 0)];
    await settled();
    await store.batches[0]!.answer(granted(2, 40, 7), granted(2, 40, 7));
    const used = (await Promise.all(all)).map((one) => one.quotas.map((state) => state.used));
    expect(used).toEqual([
      [37, 7],
      [40, 7],
      [40, 7],
      [40, 7],
    ]);
  });

  it('gives each group its own answer', async () => {
    const { store, ask } = setUp();
    const all = [ask('a'), ask('b')];
    await settled();
    await store.batches[0]!.answer(
      { kind: 'decided', granted: 0, admission: null, refusal: refusalOf('key-a') },
      { kind: 'decided', granted: 1, admission: admissionOf('key-b'), refusal: null },
    );
    expect((await Promise.all(all)).map((one) => one.keyId)).toEqual(['key-a', 'key-b']);
  });

  it.each<[string, GroupAnswer]>([
    ['more granted than waited', granted(3)],
    ['less than none granted', granted(-1)],
    ['half a request granted', granted(0.5)],
    [
      'granted without an admission',
      { kind: 'decided', granted: 1, admission: null, refusal: refusalOf('key') },
    ],
    [
      'refused without a refusal',
      { kind: 'decided', granted: 1, admission: admissionOf('key'), refusal: null },
    ],
    ['of no known kind', { kind: 'other' } as unknown as GroupAnswer],
  ])('lets nobody in on an answer that makes no sense: %s', async (_name, answer) => {
    const { store, ask } = setUp();
    const all = [ask('a'), ask('a'), ask('b')];
    await settled();
    const outcomes = Promise.allSettled(all);
    await store.batches[0]!.answer(answer, granted(1));
    const [first, second, other] = await outcomes;
    const failed = { status: 'rejected', reason: isUnavailable() };
    expect([first, second]).toEqual([failed, failed]);
    expect(other).toMatchObject({ status: 'fulfilled', value: { admitted: true } });
  });

  it('refuses misuse with a RangeError and sends nothing', async () => {
    const { store, ask } = setUp();
    await expect(ask('a', -1)).rejects.toThrow(RangeError);
    await expect(ask('a', 0.5)).rejects.toThrow(RangeError);
    await expect(ask('a', Number.NaN)).rejects.toThrow(RangeError);
    await expect(ask('a', 1, null, 2 as 1)).rejects.toThrow(RangeError);
    await settled();
    expect(store.batches).toHaveLength(0);
    expect(() => setUp({ waitingMax: 0 })).toThrow(RangeError);
    expect(() => setUp({ batchesInFlightMax: 1.5 })).toThrow(RangeError);
    expect(() => setUp({ requestsPerGroupMax: 0 })).toThrow(RangeError);
    expect(() => setUp({ waitingMsMax: Number.NaN })).toThrow(RangeError);
  });
});

describe('an outage', () => {
  it('fails exactly those who wait in the statement that failed, and keeps the cause', async () => {
    const { store, ask } = setUp();
    const lost = [ask('a'), ask('a'), ask('b')];
    await settled();
    const kept = ask('a');
    await settled();
    const cause = new Error('connection lost');
    const outcomes = Promise.allSettled(lost);
    await store.batches[0]!.fail(cause);
    const failed = { status: 'rejected', reason: isUnavailable(cause) };
    expect(await outcomes).toEqual([failed, failed, failed]);
    await store.batches[1]!.answer(granted(1));
    expect((await kept).admitted).toBe(true);
  });

  it('goes on with those who gathered meanwhile', async () => {
    const { store, ask } = setUp({ batchesInFlightMax: 1 });
    const lost = ask('a');
    await settled();
    const next = ask('b');
    const outcome = expect(lost).rejects.toEqual(isUnavailable());
    await store.batches[0]!.fail(undefined);
    await outcome;
    await store.batches[1]!.answer(granted(1));
    expect((await next).admitted).toBe(true);
  });

  it('passes on the seconds to wait that the store knows', async () => {
    const { store, ask } = setUp();
    const lost = ask('a');
    await settled();
    const outcome = expect(lost).rejects.toMatchObject({ retryAfterSeconds: 5 });
    await store.batches[0]!.fail(new AdmissionUnavailableError('starting', { retryAfterSeconds: 5 }));
    await outcome;
  });

  it('is what a store that throws or answers too few groups is', async () => {
    const throwing = new CoalescingAdmission(
      {
        decide: () => {
          throw new Error('misconfigured');
        },
      },
      { digest: () => [] },
    );
    await expect(throwing.admit({ key: 'a', cost: 1, address: null })).rejects.toEqual(isUnavailable());
    const { store, ask } = setUp();
    const outcomes = Promise.allSettled([ask('a'), ask('b')]);
    await settled();
    await store.batches[0]!.answer(granted(1));
    expect((await outcomes).map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });

  it('tells of each statement how many groups and requests leave with it', async () => {
    const seen: object[] = [];
    const { store, ask } = setUp({ onStatement: (statement) => seen.push(statement) });
    const asked = Promise.allSettled([ask('a'), ask('a'), ask('b')]);
    await settled();
    expect(seen).toEqual([{ lane: 'main', groups: 2, requests: 3 }]);
    await store.batches[0]!.fail(new Error('gone'));
    await asked;
  });

  it('is what a group gets that waited longer than it may when a statement could leave, and nobody else', async () => {
    let now = 1_000;
    const { store, ask, admission } = setUp({ batchesInFlightMax: 1, waitingMsMax: 100, now: () => now });
    const first = ask('a');
    await settled();
    const overdue = [ask('b'), ask('b')];
    now += 1;
    const kept = ask('c');
    now += 100;
    const outcomes = Promise.allSettled(overdue);
    await store.batches[0]!.answer(granted(1));
    expect(await outcomes).toEqual([0, 1].map(() => ({ status: 'rejected', reason: isUnavailable() })));
    expect(store.shape(1)).toEqual(['c*1']);
    await store.batches[1]!.answer(granted(1));
    await Promise.all([first, kept]);
    expect(admission.waitingCount).toBe(0);
  });

  it('is what one request above the most that may wait gets, at once; the others are answered', async () => {
    const { store, ask, admission } = setUp({ waitingMax: 3 });
    const all = [ask('a'), ask('b'), ask('a')];
    await expect(ask('a')).rejects.toEqual(isUnavailable());
    expect(admission.waitingCount).toBe(3);
    await settled();
    await store.batches[0]!.answer(granted(2), granted(1));
    await Promise.all(all);
    expect(admission.waitingCount).toBe(0);
    void ask('a').catch(Boolean);
    expect(admission.waitingCount).toBe(1);
  });
});

describe('rights that changed under the statement', () => {
  it('sends the group again, ahead of those who came later, and digests nothing anew', async () => {
    const { store, ask, digested } = setUp({ batchesInFlightMax: 1 });
    const all = [ask('a'), ask('b'), ask('a')];
    await settled();
    all.push(ask('c'), ask('a'));
    await store.batches[0]!.answer(AGAIN, granted(1));
    expect(store.shape(1)).toEqual(['a*2', 'c*1', 'a*1']);
    expect(digested).toEqual(['a', 'b', 'c', 'a']);
    await store.batches[1]!.answer(granted(2), granted(1), granted(1));
    await Promise.all(all);
  });

  it('sends all groups again when two statements come back with some at the same moment', async () => {
    const { store, ask } = setUp();
    const all = [ask('a')];
    await settled();
    all.push(ask('b'));
    await settled();
    await Promise.all([store.batches[0]!.answer(AGAIN), store.batches[1]!.answer(AGAIN)]);
    expect(store.shape(2)).toEqual(['a*1', 'b*1']);
    await store.batches[2]!.answer(granted(1), granted(1));
    await Promise.all(all);
  });

  it('is an outage after the last retry', async () => {
    const { store, ask } = setUp({ retriesMax: 2 });
    const outcome = expect(ask('a')).rejects.toEqual(isUnavailable());
    await settled();
    for (let index = 0; index < 3; index++) {
      await store.batches[index]!.answer(AGAIN);
    }
    await outcome;
    expect(store.batches).toHaveLength(3);
  });
});

describe('rows that somebody holds', () => {
  it('sends their groups in a lane of their own, one statement at a time, while the main lane goes on', async () => {
    const { store, ask } = setUp({ batchesInFlightMax: 1 });
    const held = [ask('a'), ask('b'), ask('c')];
    await settled();
    await store.batches[0]!.answer(BUSY, granted(1), BUSY);
    expect([store.batches[1]!.lane, ...store.shape(1)]).toEqual(['busy', 'a*1', 'c*1']);
    const more = [ask('a'), ask('d')];
    await settled();
    expect([store.batches[2]!.lane, ...store.shape(2)]).toEqual(['main', 'a*1', 'd*1']);
    await store.batches[2]!.answer(BUSY, granted(1));
    expect(store.batches).toHaveLength(3);
    await store.batches[1]!.answer(granted(1), granted(1));
    expect([store.batches[3]!.lane, ...store.shape(3)]).toEqual(['busy', 'a*1']);
    await store.batches[3]!.answer(granted(1));
    await Promise.all([...held, ...more]);
  });

  it('sends a group that was busy in company alone the next time', async () => {
    const { store, ask } = setUp();
    const all = [ask('a'), ask('b')];
    await settled();
    await store.batches[0]!.answer(BUSY, BUSY);
    await store.batches[1]!.answer(BUSY, BUSY);
    expect(store.shape(2)).toEqual(['a*1']);
    await store.batches[2]!.answer(granted(1));
    expect(store.shape(3)).toEqual(['b*1']);
    await store.batches[3]!.answer(granted(1));
    await Promise.all(all);
  });

  it('puts those who wait for the same rows alike into one group', async () => {
    const { store, ask } = setUp({ batchesInFlightMax: 1 });
    const all = [ask('x'), ask('a')];
    await settled();
    await store.batches[0]!.answer(BUSY, granted(1));
    for (const batch of [2, 3]) {
      all.push(ask('a'), ask('a'));
      await settled();
      await store.batches[batch]!.answer(BUSY);
    }
    await store.batches[1]!.answer(granted(1));
    expect(store.shape(4)).toEqual(['a*4']);
    await store.batches[4]!.answer(granted(3, 3));
    const outcomes = await Promise.all(all);
    expect(outcomes.slice(2).map((one) => one.admitted)).toEqual([true, true, true, false]);
  });

  it('is an outage after the last try, for the group that stayed busy alone', async () => {
    const { store, ask } = setUp({ busyTriesMax: 2 });
    const outcome = expect(ask('a')).rejects.toEqual(isUnavailable());
    await settled();
    await store.batches[0]!.answer(BUSY);
    await store.batches[1]!.answer(BUSY);
    await store.batches[2]!.answer(BUSY);
    await outcome;
    expect(store.batches.map((batch) => batch.lane)).toEqual(['main', 'busy', 'busy']);
  });

  it('sheds the groups above the most that may wait there, and a quarter of all who may wait at most', async () => {
    const { store, ask } = setUp({ busyGroupsMax: 1, waitingMax: 8, batchesInFlightMax: 1 });
    const outcomes = Promise.allSettled([ask('a'), ask('a'), ask('a'), ask('b'), ask('c')]);
    await settled();
    await store.batches[0]!.answer(BUSY, BUSY, BUSY);
    expect(store.shape(1)).toEqual(['b*1']);
    await store.batches[1]!.answer(granted(1));
    expect((await outcomes).map((one) => one.status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
  });
});

describe('close', () => {
  it('answers everyone who waits, in all lanes, refuses who comes, and then resolves', async () => {
    const { store, ask, admission } = setUp({ batchesInFlightMax: 1 });
    const all = [ask('a'), ask('b')];
    await settled();
    all.push(ask('c'));
    let closed = false;
    const closing = admission.close().then(() => (closed = true));
    await expect(ask('a')).rejects.toEqual(isUnavailable());
    await store.batches[0]!.answer(granted(1), BUSY);
    await store.batches[1]!.answer(granted(1));
    expect(closed).toBe(false);
    await store.batches[2]!.answer(granted(1));
    await Promise.all([...all, closing, admission.close()]);
    expect(closed).toBe(true);
  });

  it('resolves at once when nobody waits', async () => {
    const { admission } = setUp();
    await expect(admission.close()).resolves.toBeUndefined();
  });
});

describe('any order of arrivals and answers', () => {
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ ask: fc.constantFrom('a', 'b', 'c'), cost: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ settle: fc.nat(5), with: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }) }),
    },
    { weight: 2, arbitrary: fc.constant('turn' as const) },
  );

  it('answers every caller exactly once, lets in as many as were granted, and keeps within its bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { store, ask, admission } = setUp({
          groupsPerBatchMax: 3,
          waitingMax: 20,
          retriesMax: 2,
          busyTriesMax: 2,
          busyGroupsMax: 2,
          requestsPerGroupMax: 4,
        });
        const answers: ('admitted' | 'refused' | 'failed')[][] = [];
        const open = new Set<number>();
        let grantedTotal = 0;

        const settle = async (index: number, choices: readonly number[]) => {
          open.delete(index);
          const batch = store.batches[index]!;
          if (choices[0] === 9) {
            return batch.fail(new Error('outage'));
          }
          return batch.answer(
            ...batch.waiting.map((waiting, at): GroupAnswer => {
              const choice = choices[at % choices.length]!;
              if (choice >= 7) {
                return choice === 7 ? AGAIN : BUSY;
              }
              const count = Math.min(choice, waiting);
              grantedTotal += count;
              return granted(count);
            }),
          );
        };
        const check = () => {
          for (let index = 0; index < store.batches.length; index++) {
            expect(store.batches[index]!.groups.length).toBeLessThanOrEqual(3);
            expect(store.batches[index]!.groups.map((group) => group.waiting)).toEqual(
              store.batches[index]!.waiting,
            );
          }
          const lanes = [...open].map((index) => store.batches[index]!.lane);
          expect(lanes.filter((lane) => lane === 'main').length).toBeLessThanOrEqual(2);
          expect(lanes.filter((lane) => lane === 'busy').length).toBeLessThanOrEqual(1);
          expect(admission.waitingCount).toBeLessThanOrEqual(20);
        };
        let seen = 0;
        const turn = async () => {
          await settled();
          for (; seen < store.batches.length; seen++) {
            open.add(seen);
          }
          check();
        };

        for (const one of steps) {
          if (one === 'turn') {
            await turn();
          } else if ('ask' in one) {
            const mine: (typeof answers)[number] = [];
            answers.push(mine);
            void ask(one.ask, one.cost).then(
              (outcome: Outcome) => mine.push(outcome.admitted ? 'admitted' : 'refused'),
              () => mine.push('failed'),
            );
          } else if (open.size > 0) {
            void settle([...open][one.settle % open.size]!, one.with);
          }
        }
        const closing = admission.close();
        for (await turn(); open.size > 0; await turn()) {
          await settle([...open][0]!, [1]);
        }
        await closing;
        expect(answers.every((mine) => mine.length === 1)).toBe(true);
        expect(answers.filter(([only]) => only === 'admitted')).toHaveLength(grantedTotal);
        expect(admission.waitingCount).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
