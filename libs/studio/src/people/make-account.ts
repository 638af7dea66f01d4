import { newId, type NewAccount, type NewMember, type Repositories, type User } from '@paretostudio/entities';
import type { PlanId } from '@paretostudio/quotas';

/** Adds a person, an account and the founder's membership. Call it in a transaction. */
export async function makeAccount(
  repositories: Repositories,
  user: User,
  { name, planId }: { readonly name: string; readonly planId: PlanId },
  now: Date,
): Promise<{ readonly account: NewAccount; readonly member: NewMember }> {
  const account: NewAccount = { id: newId(), name, planId, createdAt: now };
  const member: NewMember = {
    id: newId(),
    accountId: account.id,
    userId: user.id,
    role: 'founder',
    createdAt: now,
  };
  await repositories.users.insert(user);
  await repositories.accounts.insert(account);
  await repositories.members.insert(member);
  return { account, member };
}
