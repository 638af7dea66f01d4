import type { StudioContext } from '../core/studio-context.js';
import type { Mail } from '../mail/mail.js';

/**
 * Writes the mail that tells a person of another way to sign in as them.
 *
 * @param what - What was done, as a sentence without its end; nothing that anybody else has written.
 */
export function composeNewWayIn(
  { publicOrigin }: Pick<StudioContext, 'publicOrigin'>,
  to: string,
  what: string,
): Mail {
  return {
    to,
    subject: 'A new way to sign in to ParetoStudio',
    text: [
      `${what}: whoever has it can sign in as you from now on.`,
      '',
      'If that was not you, remove it, end the other sessions and change your password:',
      `${publicOrigin}/settings/security`,
    ].join('\n'),
  };
}
