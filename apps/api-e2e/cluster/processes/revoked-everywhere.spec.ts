import { openStorage, type Storage } from '@paretostudio/entities';
import { awayFromMidnight } from '../../src/harness/away-from-midnight.js';
import {
  DOORS,
  LIST_PROMPTS,
  outcomeOf,
  through,
  type DoorKind,
  type Operation,
} from '../../src/harness/doors.js';
import { joinAccount } from '../../src/harness/join-account.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { Load } from '../../src/harness/load.js';
import {
  createKey,
  issuedKeyOf,
  setPlan,
  signUp,
  type IssuedKey,
  type Person,
} from '../../src/harness/people.js';
import { useCluster } from '../../src/harness/use-cluster.js';
import { loadSeconds } from './load-seconds.js';

const CLIENTS = 36;
/** What is to be seen of each process through each door before the change, and after it. */
const SEEN_MIN = { before: 5, after: 10 };
const FREE_DAY = 50;
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Refused to a viewer before it is looked at; refused to an editor because it says nothing. */
const CREATE_NOTHING: Operation = {
  tool: 'create_prompt',
  rest: { method: 'POST', path: '/v1/prompts', json: {} },
};
/** A feature of the larger plans; there is nothing to delete. */
const DELETE_NOTHING: Operation = {
  tool: 'delete_skill',
  args: { id: NOTHING },
  rest: { method: 'DELETE', path: `/v1/skills/${NOTHING}` },
};

/** Somebody who asks, and a change after whose answer nothing of it may be done any more. */
interface Case {
  readonly operation: Operation;
  readonly key: string;
  /** Every outcome that is a refusal for the change's sake. */
  readonly refusedAs: readonly string[];
  change(): Promise<unknown>;
}

describe('a change that one process has answered holds for everything sent afterwards, through any process and door:', () => {
  const cluster = useCluster();
  let storage: Storage;
  let founder: Person;

  beforeAll(async () => {
    await awayFromMidnight();
    const plenty = { day: 1_000_000, minute: 1_000_000 };
    await cluster.setLimits(plenty, ['pro', 'team']);
    await cluster.setLimits({ ...plenty, day: FREE_DAY }, ['free']);
    storage = await openStorage({ url: cluster.database.url });
    founder = await newPerson('team');
  });
  afterAll(() => storage?.close());

  async function newPerson(plan: string): Promise<Person> {
    const person = await signUp(cluster);
    await setPlan(cluster, person, plan);
    return person;
  }

  /** Asks through the balancer in a session; the change has to be made. */
  async function command({ cookie }: Person, method: string, path: string, json: object = {}) {
    const answer = await cluster.balancer.ask({ method, path, cookie, json });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  const patchKey = (by: Person, { id }: IssuedKey, json: object) =>
    command(by, 'PATCH', `/v1/api-keys/${id}`, json);

  const changes: Readonly<Record<string, () => Promise<Case>>> = {
    'a key is revoked': async () => {
      const key = await createKey(cluster, founder);
      return {
        operation: LIST_PROMPTS,
        key: key.key,
        refusedAs: ['api_key_revoked'],
        change: () => command(founder, 'POST', `/v1/api-keys/${key.id}/revoke`),
      };
    },
    'a key is rotated without an overlap': async () => {
      const key = await createKey(cluster, founder);
      return {
        operation: LIST_PROMPTS,
        key: key.key,
        refusedAs: ['api_key_expired'],
        change: () => command(founder, 'POST', `/v1/api-keys/${key.id}/rotate`, { overlapSeconds: 0 }),
      };
    },
    'the lost replacement of a key is replaced': async () => {
      const { id } = await createKey(cluster, founder);
      const lost = issuedKeyOf(await command(founder, 'POST', `/v1/api-keys/${id}/rotate`));
      return {
        operation: LIST_PROMPTS,
        key: lost.key,
        refusedAs: ['api_key_revoked'],
        change: () => command(founder, 'POST', `/v1/api-keys/${id}/rotate`, { replace: true }),
      };
    },
    'permissions of a key are narrowed': async () => {
      const key = await createKey(cluster, founder);
      return {
        operation: LIST_PROMPTS,
        key: key.key,
        refusedAs: ['permission_denied', 'unknown_tool'],
        change: () => patchKey(founder, key, { permissions: { self: ['get_prompt'] } }),
      };
    },
    'a key is bound to addresses': async () => {
      const key = await createKey(cluster, founder);
      return {
        operation: LIST_PROMPTS,
        key: key.key,
        refusedAs: ['ip_not_allowed'],
        change: () => patchKey(founder, key, { allowedCidrs: ['192.0.2.0/24'] }),
      };
    },
    'a member is suspended': async () => {
      const member = await joinAccount(cluster, founder, 'editor');
      return {
        operation: LIST_PROMPTS,
        key: (await createKey(cluster, member)).key,
        refusedAs: ['api_key_revoked'],
        change: () => command(founder, 'POST', `/v1/members/${member.memberId}/suspend`),
      };
    },
    'a member is removed': async () => {
      const member = await joinAccount(cluster, founder, 'editor');
      return {
        operation: LIST_PROMPTS,
        key: (await createKey(cluster, member)).key,
        refusedAs: ['api_key_revoked'],
        change: () => command(founder, 'POST', `/v1/members/${member.memberId}/remove`),
      };
    },
    'the role of a member is lowered': async () => {
      const member = await joinAccount(cluster, founder, 'editor');
      const key = await createKey(cluster, member, { permissions: { self: ['*'] } });
      return {
        operation: CREATE_NOTHING,
        key: key.key,
        refusedAs: ['permission_denied', 'unknown_tool'],
        change: () => command(founder, 'PATCH', `/v1/members/${member.memberId}`, { role: 'viewer' }),
      };
    },
    'a plan is taken down to one with less a day': async () => {
      const person = await newPerson('pro');
      return {
        operation: LIST_PROMPTS,
        key: (await createKey(cluster, person)).key,
        refusedAs: ['quota_exceeded'],
        change: () => setPlan(cluster.balancer, person, 'free'),
      };
    },
    'a plan is taken down to one with less in it': async () => {
      const person = await newPerson('pro');
      await cluster.setLimits({ day: 1_000_000, minute: 1_000_000 }, ['free']);
      return {
        operation: DELETE_NOTHING,
        key: (await createKey(cluster, person, { permissions: { self: ['*'] } })).key,
        refusedAs: ['plan_required', 'permission_denied', 'unknown_tool'],
        change: () => setPlan(cluster.balancer, person, 'free'),
      };
    },
    'an account is suspended by the operator': async () => {
      const person = await newPerson('pro');
      return {
        operation: LIST_PROMPTS,
        key: (await createKey(cluster, person)).key,
        refusedAs: ['account_suspended'],
        change: () =>
          storage.transaction(({ accounts }) => accounts.suspend(person.accountId, null, new Date())),
      };
    },
  };

  it.each(Object.keys(changes))('%s', async (name) => {
    const endsAt = Date.now() + loadSeconds() * 1_000;
    do await holdTo(await changes[name]!());
    while (Date.now() < endsAt);
  });

  async function holdTo({ operation, key, refusedAs, change }: Case): Promise<void> {
    const seen = new Tally();
    let isChanged = false;
    const connections = Array.from(
      { length: CLIENTS },
      (_, lane) => new KeptConnection(cluster.servers[lane % cluster.servers.length]!.url),
    );
    let turn = 0;
    const load = Load.begin(CLIENTS, async (lane) => {
      const door = DOORS[(turn += 1) % DOORS.length]!;
      const isSentAfter = isChanged;
      const outcome = outcomeOf(await connections[lane]!.ask(through(door, operation, key)));
      const isRefused = refusedAs.includes(outcome);
      // Those under way during the change may go either way.
      if (isSentAfter)
        seen.add('after', lane % cluster.servers.length, door, isRefused ? 'refused' : outcome);
      else if (!isRefused) seen.add('before', lane % cluster.servers.length, door, outcome);
    });
    await load.until('requests that are let in', () => seen.least('before') >= SEEN_MIN.before);
    await change();
    isChanged = true;
    await load.until('requests after the change', () => seen.least('after') >= SEEN_MIN.after);
    await load.end();
    for (const connection of connections) connection.hangUp();

    expect(seen.outcomes('after')).toEqual(['refused']);
    // What is let in is answered as it should be: with its result, or that there is nothing to do.
    const letIn = ['ok', 'invalid_request', 'not_found', 'failed'];
    expect(seen.outcomes('before').filter((outcome) => !letIn.includes(outcome))).toEqual([]);
  }
});

/** Counts outcomes by process and door. */
class Tally {
  readonly #counts = { before: new Map<string, number>(), after: new Map<string, number>() };
  readonly #outcomes = { before: new Set<string>(), after: new Set<string>() };

  add(phase: 'before' | 'after', server: number, door: DoorKind, outcome: string): void {
    const place = `${server} ${door}`;
    this.#counts[phase].set(place, (this.#counts[phase].get(place) ?? 0) + 1);
    this.#outcomes[phase].add(outcome);
  }

  /** The count of the process and door that was seen least, of three of each. */
  least(phase: 'before' | 'after'): number {
    const counts = [...this.#counts[phase].values()];
    return counts.length < 3 * DOORS.length ? 0 : Math.min(...counts);
  }

  outcomes(phase: 'before' | 'after'): string[] {
    return [...this.#outcomes[phase]].sort();
  }
}
