import { OWN_KEYS, type OwnMetadata } from './own-metadata.js';

/** Writes what only the studio knows as entries of `metadata`; what is empty is left out. */
export function writeOwnMetadata(own: OwnMetadata): Record<string, string> {
  return {
    ...(own.displayName !== null && { [OWN_KEYS.displayName]: own.displayName }),
    ...(own.tags.length > 0 && { [OWN_KEYS.tags]: JSON.stringify(own.tags) }),
    ...(own.sections.length > 0 && { [OWN_KEYS.sections]: own.sections.join(' ') }),
    ...(Object.keys(own.claude).length > 0 && { [OWN_KEYS.claude]: JSON.stringify(own.claude) }),
    ...(Object.keys(own.metadata).length > 0 && { [OWN_KEYS.metadata]: JSON.stringify(own.metadata) }),
  };
}
