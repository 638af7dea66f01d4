import type { Storage } from '@paretostudio/entities';
import { seedAccount, seedKey, seedMember } from '@paretostudio/entities/testing';
import type { Operation } from '../model/operation.js';
import { ROLES } from './make-plan.js';
import type { HeldKey, Order } from './worker-process.js';

/** What the test knows of one account: whose numbers mean which ids, and the keys that it was told. */
export class SimulatedAccount {
  readonly #keys: Map<number, HeldKey>;
  #nextKey: number;

  private constructor(
    readonly id: string,
    private readonly memberIds: readonly string[],
    keys: readonly HeldKey[],
  ) {
    this.#keys = new Map(keys.entries());
    this.#nextKey = keys.length;
  }

  /** Makes an account with a member for each role, and a key for each member. */
  static async make(storage: Storage): Promise<SimulatedAccount> {
    const { accountId, memberId: founderId } = await seedAccount(storage, { plan: 'team' });
    const memberIds = [founderId];
    for (const role of ROLES.slice(1))
      memberIds.push((await seedMember(storage, { accountId, role })).memberId);
    const keys: HeldKey[] = [];
    for (const memberId of memberIds) {
      const { keyId, key } = await seedKey(storage, { accountId, memberId });
      keys.push({ id: keyId, secret: key, memberId });
    }
    return new SimulatedAccount(accountId, memberIds, keys);
  }

  /** The keys that it was told, by number. */
  get keys(): ReadonlyMap<number, HeldKey> {
    return this.#keys;
  }

  /** An operation of a plan with the numbers that its keys have by now: a plan names them by age. */
  numbered<Planned extends Operation>(planned: Planned): Planned {
    const known = [...this.#keys.keys()].sort((one, other) => other - one);
    const key = 'key' in planned ? { key: known[planned.key % known.length] } : {};
    const created = 'created' in planned ? { created: this.#nextKey++ } : {};
    const replacement = 'replacement' in planned ? { replacement: this.#nextKey++ } : {};
    return { ...planned, ...key, ...created, ...replacement };
  }

  /** An operation with the ids of what its numbers mean. */
  order(operation: Operation): Order {
    const [founderId = ''] = this.memberIds;
    return {
      operation,
      accountId: this.id,
      founderId,
      ...('member' in operation ? { memberId: this.memberIds[operation.member] } : {}),
      ...('key' in operation ? { key: this.#keys.get(operation.key) } : {}),
    };
  }

  /** The number of a member. */
  memberOf(id: unknown): number {
    return this.memberIds.indexOf(String(id));
  }

  /** Notes the key that an operation has made. */
  learn(operation: Operation, { id, secret }: { readonly id: string; readonly secret: string }): void {
    if (operation.kind === 'create_key') {
      this.#keys.set(operation.created, { id, secret, memberId: this.memberIds[operation.member] ?? '' });
    }
    if (operation.kind === 'rotate_key') {
      const memberId = this.#keys.get(operation.key)?.memberId ?? '';
      this.#keys.set(operation.replacement, { id, secret, memberId });
    }
  }
}
