import { ProblemException } from '@paretostudio/passport-api-key';
import type { ProviderError } from './provider-error.js';

/** Refuses for a provider that this server does not offer. */
export function unknownProvider(): ProblemException {
  return new ProblemException({ code: 'not_found', detail: 'There is no such provider to sign in with.' });
}

/** Refuses for a provider that cannot be asked now. */
export function failedProvider({ problem }: ProviderError): ProblemException {
  return new ProblemException({
    code: 'upstream_failed',
    reason: problem,
    detail: 'The provider cannot be asked now. Try again in a moment, or sign in another way.',
  });
}
