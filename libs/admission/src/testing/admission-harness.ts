import type { Permissions, Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import type { AdmissionPort } from '../admission.js';

/** An account that a test makes, with its founder. */
export interface AdmissionHarnessAccount {
  readonly accountId: string;
  readonly founderId: string;
}

/** A key that a test makes. */
export interface AdmissionHarnessKey {
  readonly keyId: string;
  /** The secret to present. */
  readonly key: string;
}

/**
 * What the contract suite of admission needs around an {@link AdmissionPort}: the world that it decides about, and
 * its clock.
 *
 * Every change is in force, for every later `admit`, when its promise has resolved. Ids are whatever the side under
 * test uses.
 */
export interface AdmissionHarness {
  readonly admission: AdmissionPort;
  /**
   * Whether who asks belongs to the account that is decided about, as a service does that asks a server with a key of
   * its own: while the account is suspended, it is not answered at all. Default false.
   */
  readonly isOutWithItsAccount?: boolean;
  /** Sets the clock that admission judges and counts by. */
  setClock(at: Date): Promise<void> | void;
  /** Makes an account on a plan, with a founder as its only member. */
  addAccount(plan: PlanId): Promise<AdmissionHarnessAccount>;
  /** Adds a member to an account, which raises its number of members; returns the member's id. */
  addMember(accountId: string, role: Role): Promise<string>;
  /** Makes a live key. Absent: `{ self: ['*'] }`, no expiry, no networks, no limit of its own, no confirmation. */
  addKey(options: {
    accountId: string;
    memberId: string;
    permissions?: Permissions;
    expiresAt?: Date | null;
    allowedCidrs?: readonly string[] | null;
    requestsPerDay?: number | null;
    humanConfirmation?: boolean;
  }): Promise<AdmissionHarnessKey>;
  /** Makes a replacement that shares the key's own daily count and copies everything else; the old key lives on. */
  rotateKey(keyId: string): Promise<AdmissionHarnessKey>;
  revokeKey(keyId: string): Promise<void>;
  setPermissions(keyId: string, permissions: Permissions): Promise<void>;
  setPlan(accountId: string, plan: PlanId): Promise<void>;
  suspendAccount(accountId: string): Promise<void>;
  resumeAccount(accountId: string): Promise<void>;
  setRole(memberId: string, role: Role): Promise<void>;
  suspendMember(memberId: string): Promise<void>;
  removeMember(memberId: string): Promise<void>;
  /** Frees what the harness needed; called after each test. */
  close(): Promise<void>;
}

/** Makes an empty world whose clock stands at the given instant; called before each test, and may take its time. */
export type MakeAdmissionHarness = (at: Date) => Promise<AdmissionHarness> | AdmissionHarness;
