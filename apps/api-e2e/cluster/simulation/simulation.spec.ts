import { planOf, readChoice, writeChoice, type Choice } from './run/choice.js';
import { findSmaller } from './run/find-smaller.js';
import { makePlan } from './run/make-plan.js';
import { simulate, type Finding } from './run/simulate.js';
import { SimulationWorld } from './run/simulation-world.js';

const SIZE = { accounts: 3, steps: 240, kills: 2, restarts: 1 };
/** Histories in which nothing fails but what the test has broken. */
const CALM = { accounts: 3, steps: 200, kills: 0, restarts: 0 };
/** The seeds that run everywhere. */
const SEEDS = ['1', '2', '3'];
/** Histories that a broken product is given to show itself. */
const TRIES_MAX = 6;

let world: SimulationWorld;

beforeAll(async () => {
  world = await SimulationWorld.start();
}, 60_000);
afterAll(() => world.close());

describe('every answer is one that some order of the operations gives, and every count is there', () => {
  it.each(choicesOf(process.env))(
    'in the history of seed %s',
    async (text) => {
      const choice = readChoice(text);
      const finding = await simulate(world, planOf(choice, SIZE));
      if (finding !== null) throw new Error(await report(choice, finding));
    },
    300_000,
  );
});

describe('the simulation finds', () => {
  it.each([
    ['an admission by rights from before a change', 'version', /^No order of these/m],
    ['a day that comes back', 'day', /^No order of these/m],
  ] as const)('%s', async (_, safeguard, text) => {
    world.breakSafeguard(safeguard);
    const finding = await findBroken(CALM);
    world.breakSafeguard(null);
    expect(finding?.text).toMatch(text);
  });

  it('an answer that a restart has forgotten', async () => {
    await world.promiseTooMuch(true);
    const finding = await findBroken({ ...CALM, restarts: 3 });
    await world.promiseTooMuch(false);
    expect(finding?.text).toMatch(/^No order of these/m);
  });
});

/** `SIMULATION_SEED`: one history, or a part of it; `SIMULATION_RUNS`: so many new ones; otherwise the same few. */
function choicesOf({ SIMULATION_SEED: seed, SIMULATION_RUNS: runs }: NodeJS.ProcessEnv): string[] {
  if (seed !== undefined) return [seed];
  if (runs === undefined) return SEEDS;
  return Array.from({ length: Number(runs) }, () => String(Math.floor(Math.random() * 1e9)));
}

async function findBroken(size: typeof SIZE): Promise<Finding | null> {
  for (let seed = 1; seed <= TRIES_MAX; seed += 1) {
    const finding = await simulate(world, makePlan(seed, size));
    if (finding !== null) return finding;
  }
  return null;
}

async function report(choice: Choice, finding: Finding): Promise<string> {
  const smallest = await findSmaller(world, SIZE, { choice, finding });
  const [all, least] = [writeChoice(choice), writeChoice(smallest.choice)];
  return [
    `Repeat it: SIMULATION_SEED=${all} npm run test:cluster -- simulation`,
    `The least that was seen to go wrong: SIMULATION_SEED=${least}. How calls interleave is up to the machine.`,
    smallest.finding.text,
  ].join('\n');
}
