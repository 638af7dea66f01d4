import { parseResourceUri, type ResourceTarget } from '../../resources/parse-resource-uri.js';

/** The right that reading a resource takes. */
export type ResourceAction = 'get_skill' | 'get_agent';

/** What reading a resource stands for. */
export interface ResourceOperation {
  readonly action: ResourceAction;
  readonly target: ResourceTarget;
}

/**
 * Finds the operation behind the URI of a resource.
 *
 * @param uri - Untrusted, of any type.
 * @returns Null when no resource of this server can have such a URI.
 */
export function findResourceOperation(uri: unknown): ResourceOperation | null {
  const target = typeof uri === 'string' ? parseResourceUri(uri) : null;
  if (target === null) return null;
  return { action: target.kind.startsWith('skill') ? 'get_skill' : 'get_agent', target };
}
