import type { Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import { newId } from '../new-id.js';
import type { Storage } from '../storage/storage.js';

/** An account with its founder. */
export interface SeededAccount {
  readonly accountId: string;
  readonly memberId: string;
  readonly userId: string;
}

/** Adds an account on a plan with a founder, whose password matches no hash. */
export async function seedAccount(
  storage: Storage,
  { plan = 'free', at = new Date() }: { readonly plan?: PlanId; readonly at?: Date } = {},
): Promise<SeededAccount> {
  const accountId = newId();
  return storage.transaction(async (repositories) => {
    await repositories.accounts.insert({ id: accountId, name: 'Account', planId: plan, createdAt: at });
    const member = await addMember(repositories, accountId, 'founder', at);
    return { accountId, ...member };
  });
}

/** Adds a member with a user of its own to an account. */
export async function seedMember(
  storage: Storage,
  {
    accountId,
    role = 'editor',
    at = new Date(),
  }: { readonly accountId: string; readonly role?: Role; readonly at?: Date },
): Promise<{ readonly memberId: string; readonly userId: string }> {
  return storage.transaction((repositories) => addMember(repositories, accountId, role, at));
}

async function addMember(
  { users, members }: Parameters<Parameters<Storage['transaction']>[0]>[0],
  accountId: string,
  role: Role,
  at: Date,
): Promise<{ memberId: string; userId: string }> {
  const userId = newId();
  const memberId = newId();
  await users.insert({
    id: userId,
    email: `${userId}@example.test`,
    name: 'Someone',
    passwordHash: 'none',
    passwordChangedAt: at,
    createdAt: at,
  });
  await members.insert({ id: memberId, accountId, userId, role, createdAt: at });
  return { memberId, userId };
}
