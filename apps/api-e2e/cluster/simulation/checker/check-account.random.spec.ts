import { newAccount } from '../model/account-state.js';
import type { Answer } from '../model/answer.js';
import { makePlan, ROLES } from '../run/make-plan.js';
import { Random } from '../run/random.js';
import { Recorded } from '../testing/recorded.js';
import { checkAccount } from './check-account.js';
import type { Operation } from '../model/operation.js';
import type { Call } from './history.js';
import { shorten } from './shorten.js';

/** What a product does when a call happens, given what a right one does. */
type Product = (call: Call, happen: (call: Call) => Answer) => Answer;

/** Calls at once: all orders of them are tried. */
const UNDER_WAY_MAX = 7;

const RIGHT: Product = (call, happen) => happen(call);

/** Records a history of one account whose calls overlap, each of which happens at a random moment in between. */
function record(seed: number, product: Product): Recorded {
  const random = new Random(seed);
  const recorded = new Recorded();
  const open: { readonly call: Call; answer: Answer | null }[] = [];
  for (const operation of operationsOf(seed)) {
    if (open.length < UNDER_WAY_MAX) open.push({ call: recorded.call(operation), answer: null });
    for (let times = random.below(4); times > 0 && open.length > 0; times -= 1) {
      const index = random.below(open.length);
      const one = open[index];
      if (one === undefined) continue;
      if (one.answer === null) one.answer = product(one.call, (call) => recorded.happen(call));
      else recorded.answer(...endOf(open.splice(index, 1)));
    }
  }
  return recorded;
}

/** What a plan asks of one account, of the keys that it has from the beginning. */
function operationsOf(seed: number): Operation[] {
  const { steps } = makePlan(seed, { accounts: 1, steps: 150, kills: 0, restarts: 0 });
  const planned = steps.flatMap((step): Operation[] => {
    if (step.kind === 'requests') return step.bursts.map(({ request }) => request);
    return step.kind === 'change' ? [step.change] : [];
  });
  return planned
    .filter((operation) => !('replacement' in operation || 'created' in operation))
    .map((operation) =>
      'key' in operation ? { ...operation, key: operation.key % ROLES.length } : operation,
    );
}

function endOf([one]: readonly { readonly call: Call; readonly answer: Answer | null }[]): [Call, Answer] {
  if (one === undefined || one.answer === null) throw new Error('Only what has happened is answered.');
  return [one.call, one.answer];
}

function find(product: Product): Recorded | undefined {
  return Array.from({ length: 60 }, (_, seed) => record(seed + 1, product)).find(
    ({ events }) => checkAccount([newAccount(ROLES)], events) !== null,
  );
}

it('a right product never looks wrong, however its answers interleave', () => {
  expect(find(RIGHT)).toBeUndefined();
});

it.each<[string, Product]>([
  ['that forgets a count now and then', forgetful()],
  ['that answers a change before it holds', hasty()],
  ['that shows the meters of somebody else', (call, happen) => shifted(happen(call))],
])('a product %s is found, and still in what is told of it', (_, product) => {
  const wrong = find(product);
  const divergence = checkAccount([newAccount(ROLES)], wrong?.events ?? []);
  if (wrong === undefined || divergence === null) throw new Error('It was not found.');
  const witness = shorten(wrong.events, divergence);
  expect(witness.events.length).toBeLessThanOrEqual(divergence.at - divergence.settledAt);
  const again = checkAccount(witness.from, [...witness.events, ...witness.later]);
  expect(again).toMatchObject({ at: witness.events.length - 1 });
});

/** Lets every tenth request in without counting it. */
function forgetful(): Product {
  let requests = 0;
  return (call, happen) => {
    if (call.operation.kind !== 'request' || (requests += 1) % 10 !== 0) return happen(call);
    const other = new Recorded();
    return other.happen(call);
  };
}

/** Makes a change when the next call happens. */
function hasty(): Product {
  let late: Call | null = null;
  return (call, happen) => {
    const isChange = call.operation.kind !== 'request';
    const answer = isChange ? ({ kind: 'changed', refusal: null, expiresAt: null } as const) : happen(call);
    if (late !== null) happen(late);
    late = isChange ? call : null;
    return answer;
  };
}

function shifted(answer: Answer): Answer {
  return answer.kind === 'admitted'
    ? { ...answer, quotas: answer.quotas.map((quota) => ({ ...quota, used: quota.used - 1 })) }
    : answer;
}
