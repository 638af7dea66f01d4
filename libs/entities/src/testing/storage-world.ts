import type { AdmissionHarness } from '@paretostudio/admission/testing';
import type { PepperRing } from '@paretostudio/key-crypto';
import type { Permissions, Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import { newId } from '../new-id.js';
import type { Repositories } from '../repositories/repositories.js';
import type { Storage } from '../storage/storage.js';
import { seedAccount, seedMember } from './seed-account.js';
import { seedKey } from './seed-key.js';

/**
 * The world of the contract suite of admission on a real database, without the admission itself: every change goes
 * through the repositories.
 */
export class StorageWorld implements Omit<AdmissionHarness, 'admission' | 'close'> {
  readonly #accountOf = new Map<string, string>();

  /**
   * @param peppers - Those that keys are digested under.
   * @param now - What its clock shows.
   */
  constructor(
    private readonly storage: Storage,
    private readonly peppers: PepperRing,
    public now: Date,
  ) {}

  setClock(at: Date): void {
    this.now = at;
  }

  async addAccount(plan: PlanId) {
    const { accountId, memberId } = await seedAccount(this.storage, { plan, at: this.now });
    this.#accountOf.set(memberId, accountId);
    return { accountId, founderId: memberId };
  }

  async addMember(accountId: string, role: Role): Promise<string> {
    const { memberId } = await seedMember(this.storage, { accountId, role, at: this.now });
    this.#accountOf.set(memberId, accountId);
    return memberId;
  }

  async addKey({ allowedCidrs, ...options }: Parameters<AdmissionHarness['addKey']>[0]) {
    const key = await seedKey(this.storage, {
      ...options,
      allowedCidrs: allowedCidrs ? [...allowedCidrs] : null,
      peppers: this.peppers,
      createdAt: this.now,
    });
    this.#accountOf.set(key.keyId, options.accountId);
    return key;
  }

  async rotateKey(keyId: string) {
    const accountId = this.#owner(keyId);
    const old = await this.storage.repositories.apiKeys.findById(accountId, keyId);
    if (old === null) {
      throw new Error(`There is no key ${keyId}.`);
    }
    const { memberId, meterId, permissions, allowedCidrs, requestsPerDay, expiresAt, humanConfirmation } =
      old;
    const key = await seedKey(this.storage, {
      accountId,
      memberId,
      meterId,
      permissions,
      allowedCidrs,
      requestsPerDay,
      expiresAt,
      humanConfirmation,
      id: newId(),
      replacesId: keyId,
      peppers: this.peppers,
      createdAt: this.now,
    });
    this.#accountOf.set(key.keyId, accountId);
    return key;
  }

  revokeKey(keyId: string): Promise<void> {
    const revocation = { at: this.now, byMemberId: null, reason: null };
    return this.#change(({ apiKeys }) => apiKeys.revoke(this.#owner(keyId), keyId, revocation));
  }

  setPermissions(keyId: string, permissions: Permissions): Promise<void> {
    return this.#change(({ apiKeys }) =>
      apiKeys.update(this.#owner(keyId), keyId, { permissions }, this.now),
    );
  }

  setPlan(accountId: string, plan: PlanId): Promise<void> {
    return this.#change(({ accounts }) => accounts.setPlan(accountId, plan));
  }

  suspendAccount(accountId: string): Promise<void> {
    return this.#change(({ accounts }) => accounts.suspend(accountId, 'unpaid', this.now));
  }

  resumeAccount(accountId: string): Promise<void> {
    return this.#change(({ accounts }) => accounts.resume(accountId));
  }

  setRole(memberId: string, role: Role): Promise<void> {
    return this.#change(({ members }) => members.setRole(this.#owner(memberId), memberId, role));
  }

  suspendMember(memberId: string): Promise<void> {
    return this.#change(({ members }) => members.suspend(this.#owner(memberId), memberId, this.now));
  }

  removeMember(memberId: string): Promise<void> {
    return this.#change(({ members }) => members.remove(this.#owner(memberId), memberId, this.now));
  }

  #owner(id: string): string {
    const accountId = this.#accountOf.get(id);
    if (accountId === undefined) {
      throw new Error(`Nobody owns ${id}.`);
    }
    return accountId;
  }

  async #change(work: (repositories: Repositories) => Promise<unknown>): Promise<void> {
    await this.storage.transaction(work);
  }
}
