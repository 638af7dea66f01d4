import { explainUpstreamUrl } from '@paretostudio/mcp-gateway';
import { refuse } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';

/** Refuses the address of a server that must not be reached, with the sentence that says why; null when it may be. */
export function refuseUrl({ egress }: StudioContext, url: string): ReturnType<typeof refuse> | null {
  const problem = explainUpstreamUrl(url, egress);
  return problem === null ? null : refuseUrlFor(problem);
}

/** Refuses the address of a server for a reason that is a whole sentence. */
export function refuseUrlFor(sentence: string): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_request', detail: sentence, fields: [{ path: 'url', message: sentence }] });
}
