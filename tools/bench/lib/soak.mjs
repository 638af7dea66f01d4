import { applyLoad } from './load.mjs';
import { paceLoad } from './paced-load.mjs';
import { SoakPerson } from './soak-person.mjs';

const CHANGE_EVERY_MS = 200;
/** How long a credential stays closed before its person has an open one again. */
const CLOSED_MS = { least: 500, most: 3_000 };
/** Credentials closed for good that go on being used. */
const CLOSED_KEPT = 40;
/** Of all requests: with keys that change, with keys that are closed, and over MCP. */
const SHARES = { changing: 0.15, closed: 0.1, mcp: 0.25 };

/** Requests with the keys of many accounts, and changes of some of them meanwhile, each answer judged. */
export class Soak {
  /** What is counted; `wrong` stays empty where the server keeps its promises. */
  counts = { admitted: 0, refused: 0, failed: 0, changes: {} };
  wrong = { admissions: 0, refusals: 0 };
  people = [];
  #steady;
  #closed = [];

  constructor({ client, random, seeds }) {
    this.client = client;
    this.random = random;
    this.#steady = seeds.map(({ key }) => ({ key, state: 'open' }));
  }

  /** Signs up the people whose keys and plans change. */
  async invite(count) {
    for (let index = 0; index < count; index += 1) this.people.push(await SoakPerson.signUp(this.client.ask));
  }

  /** Asks as fast as so many connections can. */
  measureCapacity({ inFlight, durationMs }) {
    return applyLoad({ durationMs, inFlight, call: () => this.#askOnce() });
  }

  /** Asks at a rate, with a change at each moment, and waits for the last answer of both. */
  async run({ perSecond, durationMs }) {
    const changes = new Set();
    const changing = setInterval(() => {
      const change = this.#changeOne();
      changes.add(change);
      void change.then(() => changes.delete(change));
    }, CHANGE_EVERY_MS);
    const load = await paceLoad({ perSecond, durationMs, call: () => this.#askOnce() });
    clearInterval(changing);
    await Promise.all(changes);
    return load;
  }

  async #askOnce() {
    const credential = this.#pick();
    const before = credential.state;
    const verdict = await this.client.listPrompts(credential.key, this.random.chance(SHARES.mcp));
    this.counts[verdict] += 1;
    // A change under way, or one that began meanwhile, lets either answer be right.
    if (before !== credential.state) return;
    if (before === 'closed' && verdict === 'admitted') this.wrong.admissions += 1;
    if (before === 'open' && verdict === 'refused') this.wrong.refusals += 1;
  }

  #pick() {
    if (this.random.chance(SHARES.closed) && this.#closed.length > 0) return this.random.of(this.#closed);
    return this.random.chance(SHARES.changing)
      ? this.random.of(this.people).credential
      : this.random.of(this.#steady);
  }

  async #changeOne() {
    const idle = this.people.filter(({ isBusy }) => !isBusy);
    if (idle.length === 0) return;
    const name = this.random.of(Object.keys(SoakPerson.changes));
    const closedMs = CLOSED_MS.least + this.random.below(CLOSED_MS.most - CLOSED_MS.least);
    const wait = () => new Promise((resolve) => setTimeout(resolve, closedMs));
    const closed = await this.random.of(idle).change(name, wait);
    this.counts.changes[name] = (this.counts.changes[name] ?? 0) + 1;
    if (closed !== null) this.#closed = [...this.#closed, closed].slice(-CLOSED_KEPT);
  }
}
