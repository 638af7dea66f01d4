import type { HistoryEvent, Call } from '../checker/history.js';
import type { Answer } from '../model/answer.js';
import type { Operation } from '../model/operation.js';
import { WORKERS } from './make-plan.js';
import type { Plan, Step } from './plan.js';
import type { SimulatedAccount } from './simulated-account.js';
import type { SimulationWorld } from './simulation-world.js';
import type { Reply, WorkerProcess } from './worker-process.js';

/** Steps that are under way at once. */
const UNDER_WAY_MAX = 8;
/** Steps that meet a database that is not there. */
const STEPS_WITHOUT_DATABASE = 6;
/** By how much the clock of each worker is off. */
const SKEWS_MS = [0, -700, 2_500];

/** What the test saw of a plan. */
export interface PlanRecord {
  readonly history: readonly HistoryEvent[];
  /** What is wrong in any order: an outage though nothing was down, an error in a worker. */
  readonly complaints: readonly string[];
}

/** Carries out a plan on fresh accounts, and records what it sees. */
export async function runPlan(world: SimulationWorld, plan: Plan): Promise<PlanRecord> {
  const accounts = await world.makeAccounts(plan.accounts);
  return new PlanRun(world, accounts, plan.from).run(plan.steps);
}

class PlanRun {
  readonly #history: HistoryEvent[] = [];
  readonly #complaints: string[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #openCalls = new Set<Call>();
  #now: number;
  #calls = 0;
  /** Ends when whatever was killed last is there again. */
  #recovery: Promise<void> = Promise.resolve();
  #isDown = false;
  #outages = 0;
  #stepsWhileDown = 0;

  constructor(
    private readonly world: SimulationWorld,
    private readonly accounts: readonly SimulatedAccount[],
    from: number,
  ) {
    this.#now = from;
  }

  async run(steps: readonly Step[]): Promise<PlanRecord> {
    for (const step of steps) {
      if (this.#isDown && (this.#stepsWhileDown += 1) > STEPS_WITHOUT_DATABASE) await this.#recovery;
      while (this.#underWay.size >= UNDER_WAY_MAX) await Promise.race(this.#underWay);
      await this.#do(step);
    }
    await this.#settle();
    for (const number of this.accounts.keys()) await this.#inspect(number);
    this.#complaints.push(...this.world.errors.splice(0).map(({ stack }) => stack ?? ''));
    return { history: this.#history, complaints: this.#complaints };
  }

  async #do(step: Step): Promise<void> {
    switch (step.kind) {
      case 'requests': {
        const asked = step.bursts.flatMap(({ account, request, times }) => {
          const operation = this.#accountOf(account).numbered(request);
          return Array.from({ length: times }, () => ({ account, operation }));
        });
        return this.#track(this.#ask(step.worker, asked));
      }
      case 'change':
        return this.#track(this.#change(step));
      case 'read':
        return this.#track(this.#ask(step.worker, [{ account: step.account, operation: { kind: 'read' } }]));
      case 'clock':
        this.#now = step.to;
        return;
      case 'kill':
        await this.#recovery;
        this.#recovery = this.world.replaceWorker(step.worker);
        return;
      case 'restart':
        await this.#recovery;
        this.#recovery = this.#crash();
        return;
      case 'settle':
        return this.#settle();
    }
  }

  async #change({ worker, account, change, thenRead }: Extract<Step, { kind: 'change' }>): Promise<void> {
    await this.#ask(worker, [{ account, operation: this.#accountOf(account).numbered(change) }]);
    if (thenRead) await this.#ask(worker + 1, [{ account, operation: { kind: 'read' } }]);
  }

  async #crash(): Promise<void> {
    this.#isDown = true;
    this.#outages += 1;
    this.#stepsWhileDown = 0;
    await this.world.crashPostgres();
    this.#isDown = false;
  }

  async #settle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    await this.#recovery;
  }

  #track(work: Promise<unknown>): void {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
  }

  /** Asks one worker for several operations at once, and waits for all answers. */
  async #ask(
    number: number,
    asked: readonly { readonly account: number; readonly operation: Operation }[],
  ): Promise<void> {
    const [worker, skewMs] = this.#workerAt(number);
    const at = this.#now + skewMs;
    for (const { worker: name, clocks } of this.#openCalls) {
      if (name === worker.name && !clocks.includes(at)) clocks.push(at);
    }
    const calls = asked.map(({ account, operation }): Call => {
      const call = { id: (this.#calls += 1), account, worker: worker.name, operation, clocks: [at] };
      this.#openCalls.add(call);
      this.#history.push({ kind: 'call', call });
      return call;
    });
    const outages = this.#isDown ? -1 : this.#outages;
    const replies = worker.send(
      at,
      calls.map(({ account, operation }) => this.#accountOf(account).order(operation)),
    );
    await Promise.all(
      calls.map(async (call, index) => {
        const reply = await (replies[index] as Promise<Reply>);
        this.#note(call, reply, outages === this.#outages);
      }),
    );
  }

  /** @param wasUp - Whether the database was there all the time. */
  #note(call: Call, reply: Reply, wasUp: boolean): void {
    this.#openCalls.delete(call);
    if (reply.kind === 'outage' && wasUp) {
      const asked = JSON.stringify(call.operation);
      this.#complaints.push(`#${call.id} ${call.worker} had no database for ${asked}: ${reply.message}`);
    }
    if (reply.kind !== 'answer') {
      this.#history.push({ kind: 'lost', call });
      return;
    }
    const account = this.#accountOf(call.account);
    const { memberId, newKey, ...answer } = reply.answer as Record<string, unknown> & {
      newKey?: { id: string; secret: string };
    };
    if (newKey !== undefined) account.learn(call.operation, newKey);
    const member = answer['kind'] === 'admitted' ? { member: account.memberOf(memberId) } : {};
    this.#history.push({ kind: 'answer', call, answer: { ...answer, ...member } as unknown as Answer });
  }

  async #inspect(account: number): Promise<void> {
    const operation = { kind: 'inspect' } as const;
    const call: Call = {
      id: (this.#calls += 1),
      account,
      worker: 'the test',
      operation,
      clocks: [this.#now],
    };
    this.#history.push({ kind: 'call', call });
    const answer = await this.world.inspect(this.#accountOf(account));
    this.#history.push({ kind: 'answer', call, answer });
  }

  /** The worker of that number; while it is replaced, the next one. */
  #workerAt(number: number): [WorkerProcess, skewMs: number] {
    for (let next = number; next < number + WORKERS; next += 1) {
      const worker = this.world.workers[next % WORKERS];
      if (worker) return [worker, SKEWS_MS[next % WORKERS] ?? 0];
    }
    throw new Error('There is no worker.');
  }

  #accountOf(number: number): SimulatedAccount {
    const account = this.accounts[number];
    if (account === undefined) throw new RangeError(`There is no account ${number}.`);
    return account;
  }
}
