import { newId } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { makeAccount } from '../people/make-account.js';
import { orEmailTaken } from '../people/sign-up.js';
import type { CreateAccountInput } from './create-account.input.js';
import { generatePassword } from './generate-password.js';
import { operatorCaller } from './operator-caller.js';

/** An account that was just made for somebody. */
export interface CreatedAccount {
  readonly accountId: string;
  readonly userId: string;
  readonly memberId: string;
  readonly email: string;
  readonly plan: string;
  /** The generated password, shown once; null when one was given. */
  readonly password: string | null;
}

/**
 * Makes a person and an account with that person as founder, also while sign-up is closed.
 *
 * @param input - Validated as {@link CreateAccountInput}.
 * @returns The ids, and the password if one was generated; `conflict` when the e-mail address is taken.
 */
export async function createAccount(
  ctx: StudioContext,
  input: CreateAccountInput,
): Promise<Outcome<CreatedAccount>> {
  const password = input.password ?? generatePassword();
  const passwordHash = await ctx.passwords.hash(password);
  const now = ctx.clock();
  const { email, name, plan: planId = 'free' } = input;
  const user = { id: newId(), email, name, passwordHash, passwordChangedAt: now, createdAt: now };
  return orEmailTaken(() =>
    mutate(ctx, async (repositories) => {
      const { account, member } = await makeAccount(repositories, user, { name, planId }, now);
      await audit(repositories, operatorCaller(account), now, {
        action: 'create_account',
        target: { kind: 'account', id: account.id, name },
        details: { plan: planId },
      });
      const generated = input.password === undefined ? password : null;
      const ids = { accountId: account.id, userId: user.id, memberId: member.id };
      return succeed({ ...ids, email, plan: planId, password: generated });
    }),
  );
}
