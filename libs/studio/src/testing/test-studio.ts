import type { AdmissionRefusalCode } from '@paretostudio/admission';
import { openStorage, type Storage } from '@paretostudio/entities';
import { createTestDatabase, seedAccount, seedMember, TEST_PEPPERS } from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS, type Permissions, type Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import type { Caller } from '../core/caller.js';
import { createStudioContext, type StudioContextOptions } from '../core/create-studio-context.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { OperationName, OutputOf } from '../operations.js';
import type { SignInStep } from '../people/finish-sign-in.js';
import type { OpenedSession } from '../people/open-session.js';
import { PasswordHasher } from '../people/password-hasher.js';
import { Studio } from '../studio.js';

/** The keys that test studios seal credentials under. */
export const TEST_CREDENTIALS = CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]);

/** A studio on a database of its own, for one test file. */
export interface TestStudio {
  /** Address of its database. */
  readonly url: string;
  readonly ctx: StudioContext;
  readonly storage: Storage;
  readonly studio: Studio;
  /** What the studio takes for now; move it to age keys and sessions. Admission keeps the database's clock. */
  readonly clock: { now: Date };
  /** Adds an account with a founder and answers the founder's session. */
  founder(plan?: PlanId): Promise<Caller>;
  /** Adds a member to the account of a caller and answers the member's session. */
  member(of: Caller, role: Role): Promise<Caller>;
  /** Makes a key in the name of a caller. */
  key(caller: Caller, input?: object): Promise<{ readonly id: string; readonly key: string }>;
  /** Admits a key, for nothing, and answers the caller that it is; throws when it is refused. */
  admit(key: string): Promise<Caller>;
  /** Why a key is not admitted; null when it is. */
  refusalOf(key: string): Promise<AdmissionRefusalCode | null>;
  call<Name extends OperationName>(
    name: Name,
    caller: Caller,
    raw?: object,
  ): Promise<Outcome<OutputOf<Name>>>;
  /** As `call`, and throws when it is refused. */
  get<Name extends OperationName>(name: Name, caller: Caller, raw?: object): Promise<OutputOf<Name>>;
  close(): Promise<void>;
}

/** Opens a studio with cheap password hashes. */
export async function openTestStudio(options: Partial<StudioContextOptions> = {}): Promise<TestStudio> {
  const database = await createTestDatabase();
  const storage = await openStorage({ url: database.url, poolSizeMax: 20 });
  const clock = { now: new Date() };
  const ctx = createStudioContext({
    storage,
    peppers: TEST_PEPPERS,
    cookieSecret: new Uint8Array(32).fill(5),
    credentials: TEST_CREDENTIALS,
    passwords: new PasswordHasher({ memoryKib: 64, passes: 1, waitingMax: 1_000 }),
    clock: () => clock.now,
    ...options,
  });
  const studio = new Studio(ctx);
  const call: TestStudio['call'] = (name, caller, raw = {}) => studio.call(name, caller, raw);
  const get: TestStudio['get'] = async (name, caller, raw = {}) => valueOf(await call(name, caller, raw));
  return {
    url: database.url,
    ctx,
    storage,
    studio,
    clock,
    call,
    get,
    async founder(plan = 'free') {
      return session(await seedAccount(storage, { plan }), 'founder', plan);
    },
    async member(of, role) {
      const { accountId, plan } = of;
      return session({ accountId, ...(await seedMember(storage, { accountId, role })) }, role, plan);
    },
    async key(caller, input = {}) {
      const { id, key } = await get('create_api_key', caller, { name: 'Key', ...input });
      if (key === null) throw new Error('No key was answered.');
      return { id, key };
    },
    async admit(key) {
      const answer = await ctx.admission.admit({ key, cost: 0, address: null });
      if (!answer.admitted) throw new Error(answer.code);
      const { accountId, memberId, userId, keyId, role, plan, permissions } = answer;
      return { ...REST, kind: 'api-key', accountId, memberId, userId, keyId, role, plan, permissions };
    },
    async refusalOf(key) {
      const answer = await ctx.admission.admit({ key, cost: 0, address: null });
      return answer.admitted ? null : answer.code;
    },
    async close() {
      await ctx.gateway.close();
      await storage.close();
      await database.drop();
    },
  };
}

/** The value of an outcome; throws what was refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.detail}`);
  return outcome.value;
}

/** The session that a sign-in opened; throws what was refused, and where a second factor is asked for. */
export function sessionOf(outcome: Outcome<SignInStep>): OpenedSession {
  const step = valueOf(outcome);
  if (step.kind !== 'session') throw new Error('A second factor is asked for.');
  return step.session;
}

/** The code of a refusal, or null for a value. */
export function codeOf(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.refusal.code;
}

const REST = { surface: 'rest', address: null, requestId: null, idempotencyKey: null } as const;

function session(
  who: { readonly accountId: string; readonly memberId: string; readonly userId: string },
  role: Role,
  plan: string,
): Caller {
  const permissions: Permissions = ALL_PERMISSIONS;
  return { ...REST, kind: 'session', ...who, keyId: null, role, plan, permissions };
}
