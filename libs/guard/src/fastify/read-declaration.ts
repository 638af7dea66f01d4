import type { AccessDemand } from '../core/access-demand.js';
import type { Guard } from '../core/create-guard.js';
import type { FastifyRoute } from './fastify-app.js';

/** What a route demands; `public` demands nothing, not even a key. */
export type Declaration = AccessDemand | 'public';

/**
 * Reads from a route's `config` who may call it, and checks that the guard's table has the action.
 *
 * @throws {@link RangeError} Naming the route, if it declares nothing, several things at once, or what cannot be.
 */
export function readDeclaration(guard: Guard, route: FastifyRoute): Declaration {
  const name = `${[route.method ?? []].flat().join('|')} ${route.url ?? ''}`.trim();
  const { action, demand, public: isPublic } = (route.config ?? {}) as Record<string, unknown>;
  const count = [action, demand, isPublic].filter((value) => value !== undefined).length;
  if (count === 1 && isPublic === true) return 'public';
  const wanted = typeof action === 'string' ? { action } : demand;
  if (count !== 1 || !isDemand(wanted)) {
    throw new RangeError(
      `The route ${name} has to declare who may call it: one of config.action, config.demand, config.public: true.`,
    );
  }
  try {
    guard.requirementOf(wanted);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`The route ${name}: ${error.message}`) : error;
  }
  return wanted;
}

function isDemand(value: unknown): value is AccessDemand {
  return typeof value === 'object' && value !== null && 'action' in value;
}
