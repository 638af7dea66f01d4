import type { Access } from './access.js';
import type { AccessDemand } from './access-demand.js';
import { type AccessRequirement, requirementOf } from './access-requirement.js';
import { type AccessOptions, type AccessSettings, resolveAccessSettings } from './access-settings.js';
import { accessOf } from './access-of.js';
import { decideAccess } from './decide-access.js';
import type { HttpRequest } from './http-request.js';
import { fromWebRequest, isWebRequest } from './web-request.js';

/** Lets calls in, or not: the core that the doors for Express, Fastify and MCP are built on. */
export interface Guard {
  /** The options with every default filled in. */
  readonly settings: AccessSettings;

  /**
   * Decides with the API key of a request whether it may make a call, and counts it. Nothing is remembered: ask once
   * for each call.
   *
   * @param request - Node's request (also Express's or Fastify's), or a WHATWG `Request`, whose client's address is
   *   known through `clientAddress` alone.
   * @param action - What is demanded; null, or nothing in its place, demands a good key and no right. An `undefined` that
   *   is handed over, such as what a table of routes does not have, is a mistake.
   * @returns A value for every refusal, an outage included (503 `unavailable`).
   * @throws {@link RangeError} If the table has no such action, or the cost is none: a mistake in the program. Also
   *   whatever the admission port or the meters throw that is not an outage. Nobody may be let in then.
   */
  authenticate(request: HttpRequest | Request, action?: string | null | AccessDemand): Promise<Access>;

  /**
   * Works out what a demand comes to, for doors that want to see a mistake at start.
   *
   * @throws {@link RangeError} If the table has no such action, or the cost is no integer from 0 on.
   */
  requirementOf(action: string | null | AccessDemand): AccessRequirement;
}

/**
 * Makes a guard for a service.
 *
 * @throws {@link TypeError} If `admission` or a part of `meters` is missing: misuse, to be seen at start.
 * @example
 * const guard = createGuard({ admission });
 * const access = await guard.authenticate(request, 'get_usage');
 * if (!access.granted) return access.toResponse();
 */
export function createGuard(options: AccessOptions): Guard {
  const settings = resolveAccessSettings(options);
  const requirementFor = (action: string | null | AccessDemand): AccessRequirement => {
    const demand = typeof action === 'object' && action !== null ? action : { action };
    return requirementOf(settings.actions, demand.action, demand);
  };
  return {
    settings,
    requirementOf: requirementFor,
    async authenticate(request, ...demands) {
      const [action = null] = demands;
      if (demands.length > 0 && demands[0] === undefined) {
        throw new RangeError('An action is required where one is handed over; null demands none.');
      }
      const req = isWebRequest(request) ? fromWebRequest(request) : request;
      return accessOf(await decideAccess(settings, requirementFor(action), req), req);
    },
  };
}
