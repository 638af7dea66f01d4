import type { Repositories } from '@paretostudio/entities';
import type { SecondFactorMethod } from './second-factor-request.view.js';

/** Lists what a person may show as a second factor; empty when they have none. */
export async function methodsOf(repositories: Repositories, userId: string): Promise<SecondFactorMethod[]> {
  const { secondFactors } = repositories;
  const totp = await secondFactors.findTotp(userId);
  const passkeys = await secondFactors.listPasskeys(userId);
  const methods: SecondFactorMethod[] = [];
  if (totp !== null && totp.confirmedAt !== null) methods.push('totp');
  if (passkeys.length > 0) methods.push('passkey');
  if (methods.length > 0 && (await secondFactors.countRecoveryCodes(userId)) > 0)
    methods.push('recovery-code');
  return methods;
}
