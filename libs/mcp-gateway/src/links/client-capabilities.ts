import type { ClientAbilities } from '../types/client-abilities.js';

/** What an upstream is told that the caller can do; sampling and roots are never offered. */
export interface ToldCapabilities {
  readonly elicitation?: { readonly form?: Record<string, never>; readonly url?: Record<string, never> };
}

/** Says a caller's abilities in the words of MCP. */
export function clientCapabilities({ form, url }: ClientAbilities): ToldCapabilities {
  if (!form && !url) return {};
  return { elicitation: { ...(form ? { form: {} } : {}), ...(url ? { url: {} } : {}) } };
}
