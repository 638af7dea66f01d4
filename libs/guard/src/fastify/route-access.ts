import type { AccessDemand } from '../core/access-demand.js';

/**
 * What the `config` of a route declares about who may call it: exactly one of the three.
 *
 * Where another plugin has given `config` a type of its own, TypeScript is told of these members too:
 *
 * @example
 * declare module 'fastify' {
 *   interface FastifyContextConfig extends RouteAccess {}
 * }
 */
export interface RouteAccess {
  /** The action that the route calls, at the cost that the table says. */
  readonly action?: string;
  /** What the route demands, where that is more than an action; `{ action: null }` demands a good key alone. */
  readonly demand?: AccessDemand;
  /** The route is open: no key is read, nothing is counted. */
  readonly public?: true;
}
