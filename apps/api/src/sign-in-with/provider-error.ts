/**
 * Why a provider vouched for nobody: the person said no there, it does not answer, or what it answered is not valid.
 */
export type ProviderProblem = 'cancelled' | 'provider_unavailable' | 'provider_refused';

/** Nobody came back from a provider with a proof. The cause is for the log; nothing of it goes to the person. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';

  constructor(
    readonly problem: ProviderProblem,
    options: { readonly cause: unknown },
  ) {
    super(`The provider vouched for nobody: ${problem}.`, options);
  }
}
