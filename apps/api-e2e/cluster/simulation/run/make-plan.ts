import { OWN_LIMITS, PLAN_NAMES } from '../model/limits.js';
import type { Change, KeyPatch, Request } from '../model/operation.js';
import type { Burst, Plan, Step } from './plan.js';
import { Random } from './random.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/**
 * Long past: the database knows its own clock alone, and where a key is to end at once the earlier of both counts, which
 * has to be that of the worker.
 */
const START = Date.parse('2025-12-30T23:57:30.000Z');
/** Before midnight, so near that clocks that differ are on both sides of it soon. */
const EVE_MS = 1_500;

/** How many workers there are. */
export const WORKERS = 3;
/** Roles of the members, each with a key, that an account begins with. */
export const ROLES = ['founder', 'editor', 'viewer'] as const;

/** How much a plan does. */
export interface PlanSize {
  readonly accounts: number;
  readonly steps: number;
  /** How often a worker is killed. */
  readonly kills: number;
  /** How often PostgreSQL is. */
  readonly restarts: number;
}

/** Makes a plan out of a seed: the same one for the same seed and size. */
export function makePlan(seed: number, size: PlanSize): Plan {
  return new PlanMaker(new Random(seed), size).make(seed);
}

class PlanMaker {
  #now = START;

  constructor(
    private readonly random: Random,
    private readonly size: PlanSize,
  ) {}

  make(seed: number): Plan {
    const { accounts, kills, restarts } = this.size;
    const steps = Array.from({ length: this.size.steps }, () => this.#step());
    for (let kill = 0; kill < kills; kill += 1) {
      this.#insert(steps, { kind: 'kill', worker: this.random.below(WORKERS) });
    }
    for (let restart = 0; restart < restarts; restart += 1) this.#insert(steps, { kind: 'restart' });
    return { seed, accounts, from: START, steps };
  }

  /** Not at the very beginning, when there is little to break. */
  #insert(steps: Step[], step: Step): void {
    const quarter = Math.floor(steps.length / 4);
    steps.splice(quarter + this.random.below(steps.length - quarter), 0, step);
  }

  #step(): Step {
    const { random } = this;
    const worker = random.below(WORKERS);
    const account = random.below(this.size.accounts);
    const dice = random.below(100);
    if (dice < 60) return { kind: 'requests', worker, bursts: this.#bursts() };
    if (dice < 82) {
      return { kind: 'change', worker, account, change: this.#change(), thenRead: random.chance(60) };
    }
    if (dice < 88) return { kind: 'read', worker, account };
    return dice < 97 ? { kind: 'clock', to: this.#later() } : { kind: 'settle' };
  }

  #bursts(): Burst[] {
    return Array.from({ length: 1 + this.random.below(this.size.accounts) }, () => ({
      account: this.random.below(this.size.accounts),
      request: this.#request(),
      times: 1 + this.random.below(5),
    }));
  }

  #request(): Request {
    const { random } = this;
    return {
      kind: 'request',
      key: this.#keyAge(),
      cost: random.pick([1, 1, 1, 0, 2, 5]),
      burst: random.chance(80) ? 1 : 0,
      address: random.pick(['192.0.2.7', '192.0.2.7', '198.51.100.9', null]),
    };
  }

  #keyAge(): number {
    return this.random.below(this.random.pick([3, 8]));
  }

  #change(): Change {
    const { random } = this;
    const dice = random.below(100);
    const [key, member] = [this.#keyAge(), random.below(ROLES.length)];
    if (dice < 10) return { kind: 'revoke_key', key };
    if (dice < 16) return { kind: 'create_key', member, created: 0 };
    if (dice < 34) return this.#rotation(key);
    if (dice < 58) return { kind: 'update_key', key, patch: this.#patch() };
    if (dice < 74) return { kind: 'set_plan', plan: random.pick(PLAN_NAMES) };
    if (dice < 82) return { kind: 'set_role', member, role: random.pick(['admin', 'editor', 'viewer']) };
    if (dice < 85) return { kind: 'suspend_member', member };
    if (dice < 90) return { kind: 'resume_member', member };
    if (dice < 91) return { kind: 'remove_member', member };
    if (dice < 93) return { kind: 'add_member' };
    return { kind: dice < 95 ? 'suspend_account' : 'resume_account' };
  }

  #rotation(key: number): Change {
    const { random } = this;
    const overlapMs = random.pick([null, 0, 1_000, MINUTE_MS]);
    return { kind: 'rotate_key', key, replacement: 0, overlapMs, replace: random.chance(30) };
  }

  #patch(): KeyPatch {
    const { random } = this;
    return random.pick<KeyPatch>([
      { permissions: { self: [random.pick(['*', 'get_*', 'whoami'])] } },
      { allowedCidrs: random.pick([null, ['192.0.2.0/24']]) },
      { requestsPerDay: random.pick([null, ...OWN_LIMITS]) },
      { expiresInMs: random.pick([null, 500, 30_000, MINUTE_MS]) },
    ]);
  }

  /** A little, a minute, or to the eve of midnight; over midnight in small steps. */
  #later(): number {
    const { random } = this;
    const midnight = (Math.floor(this.#now / DAY_MS) + 1) * DAY_MS;
    const little = this.#now + 100 + random.below(700);
    const isNearMidnight = midnight - this.#now <= EVE_MS;
    this.#now = isNearMidnight ? little : random.pick([little, this.#now + MINUTE_MS, midnight - EVE_MS]);
    return this.#now;
  }
}
