import type { IdentityProviderSettings } from '@paretostudio/host';
import { GithubIdentityProvider } from './github-identity-provider.js';
import type { IdentityProvider } from './identity-provider.js';
import { OidcIdentityProvider } from './oidc-identity-provider.js';

/** The providers that people may sign in with, in the order of their buttons. */
export class IdentityProviders {
  constructor(readonly all: readonly IdentityProvider[]) {}

  /** Makes those of the configuration; nothing is asked of them yet. */
  static of(settings: readonly IdentityProviderSettings[], clock: () => Date): IdentityProviders {
    return new IdentityProviders(settings.map((each) => makeProvider(each, clock)));
  }

  /** Finds one by its id, which is untrusted. */
  find(id: string): IdentityProvider | null {
    return this.all.find((each) => each.id === id) ?? null;
  }
}

function makeProvider(settings: IdentityProviderSettings, clock: () => Date): IdentityProvider {
  if (settings.id !== 'github') return new OidcIdentityProvider(settings, clock);
  return new GithubIdentityProvider({
    ...settings,
    webUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
  });
}
