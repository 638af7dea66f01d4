import type { ProvenIdentity } from '@paretostudio/studio';

/** Ids of the providers that the configuration knows; they stand in addresses. */
export const IDENTITY_PROVIDER_IDS = ['google', 'github', 'oidc'] as const;
/** One of them. */
export type IdentityProviderId = (typeof IDENTITY_PROVIDER_IDS)[number];

/** What is drawn for one round trip to a provider; all of it unguessable, none of it used twice. */
export interface RoundTrip {
  /** Comes back in the address of the callback. */
  readonly state: string;
  /** Comes back in the ID token, where there is one. */
  readonly nonce: string;
  /** Known to us alone until the code is exchanged (PKCE). */
  readonly codeVerifier: string;
  /** The callback's address without its query, as the provider has it registered. */
  readonly redirectUri: string;
}

/** A place where people prove who they are. */
export interface IdentityProvider {
  readonly id: IdentityProviderId;
  /** What its button says. */
  readonly name: string;
  /** The issuer of every identity that it answers. */
  readonly issuer: string;
  /**
   * Tells where to send the browser.
   *
   * @throws {@link ProviderError} If the provider cannot be asked for that.
   */
  authorizationUrl(trip: RoundTrip): Promise<URL>;
  /**
   * Decides who came back from the provider.
   *
   * @param answer - The query of the callback, untrusted.
   * @param trip - Of the browser that came back: kept from when it was sent away.
   * @throws {@link ProviderError} If nobody proved anything, whatever the reason.
   */
  identify(answer: URLSearchParams, trip: RoundTrip): Promise<ProvenIdentity>;
}
