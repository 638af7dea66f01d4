import { type ResourceName, resourceNameOfPath, resourceUrl } from './resources.js';
import { scopesOf } from './scopes.js';

/** Where the metadata of resources stands, before the path of the resource. */
export const RESOURCE_METADATA_PATH = '/.well-known/oauth-protected-resource';

/** What a client learns of a resource before it has a token. */
export interface ProtectedResourceMetadata {
  readonly resource: string;
  readonly authorization_servers: readonly string[];
  readonly scopes_supported: readonly string[];
  readonly bearer_methods_supported: readonly ['header'];
  readonly resource_name: string;
}

/**
 * Writes the address of the metadata of a resource.
 *
 * @param path - At which the client reached the resource, or something below it: a client compares, so an agent's mount
 *   keeps the spelling that it was asked for under.
 */
export function metadataUrl(origin: string, name: ResourceName, path: string): string {
  const base = `${origin}${RESOURCE_METADATA_PATH}`;
  return resourceNameOfPath(path) === name ? `${base}${path}` : resourceUrl(base, name);
}

/**
 * Writes the metadata of a resource, the same whether the connection or the agent exists or not.
 *
 * @param url - Of the resource, spelled as the client asked for it.
 * @param issuer - The authorization server's identifier.
 * @see RFC 9728, section 2
 */
export function protectedResource(
  url: string,
  name: ResourceName,
  issuer: string,
): ProtectedResourceMetadata {
  return {
    resource: url,
    authorization_servers: [issuer],
    scopes_supported: scopesOf(name),
    bearer_methods_supported: ['header'],
    resource_name: 'ParetoStudio',
  };
}
