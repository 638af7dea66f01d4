import { refuse } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';

/** Refuses the address of a server that must not be reached, with the sentence that says why; null when it may be. */
export function refuseUrl(_ctx: StudioContext, _url: string): ReturnType<typeof refuse> | null {
  return null;
}

/** Refuses the address of a server for a reason that is a whole sentence. */
export function refuseUrlFor(sentence: string): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_request', detail: sentence, fields: [{ path: 'url', message: sentence }] });
}
