import type { Repositories } from '@paretostudio/entities';

/**
 * Ends what a person had begun and not finished: links that reset the password, and sign-ins that wait for a second
 * factor. Part of whatever changes how somebody signs in, beside the end of sessions.
 */
export async function endWaitingSignIns(repositories: Repositories, userId: string): Promise<void> {
  await repositories.signInTokens.deleteOfUser(userId, ['password_reset', 'second_factor', 'passkey_factor']);
}
