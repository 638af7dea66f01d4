import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { ActionTable } from '@paretostudio/permissions';
import { type AccessRequirement, type HttpRequest, requirementOf } from '@paretostudio/guard';
import { type CostOfRequest, type PrincipalRule, type RequiredAction, ROUTE_METADATA } from './decorators.js';

/** What a route declares about who may call it. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'undeclared' }
  | {
      readonly kind: 'guarded';
      readonly requirement: AccessRequirement;
      /** What a request costs: that of the requirement, or what works it out for each request. */
      readonly cost: number | CostOfRequest<HttpRequest>;
      /** Works out the resource for a request; null when the requirement's own stands. */
      readonly resourceOf: ((req: HttpRequest) => string) | null;
      readonly principal: PrincipalRule | null;
    };

/** A function of a controller; Nest marks those that are routes. */
export type RouteHandler = (...args: never[]) => unknown;

const NOBODYS = '';

interface Declaration {
  readonly action: RequiredAction | undefined;
  readonly principal: PrincipalRule | undefined;
  readonly isPublic: boolean;
}

/**
 * Reads what a route declares, the handler's own words before its class's.
 *
 * A handler that states any requirement is not public, even in a public class; a class's principal rule holds for
 * every handler that is not public itself.
 *
 * @throws {@link RangeError} If the declaration contradicts itself, names an action that the table does not have, or
 *   an impossible cost: a mistake in the program.
 */
export function readRouteAccess(controller: Type, handler: RouteHandler, table: ActionTable): RouteAccess {
  const own = declarationOf(handler);
  const inherited = declarationOf(controller);
  if (own.isPublic) return { kind: 'public' };
  const isSilent = own.action === undefined && own.principal === undefined;
  if (isSilent && inherited.isPublic) return { kind: 'public' };
  const action = own.action ?? inherited.action;
  const principal = own.principal ?? inherited.principal;
  if (action === undefined && principal === undefined) return { kind: 'undeclared' };

  const resource = action?.resource;
  const cost: number | CostOfRequest<HttpRequest> | undefined =
    Reflect.getMetadata(ROUTE_METADATA.cost, handler) ?? Reflect.getMetadata(ROUTE_METADATA.cost, controller);
  // The guard puts what the function says in the place of NOBODYS, which nobody has a right to.
  const fixed = typeof resource === 'function' ? NOBODYS : resource;
  const isFixedCost = typeof cost !== 'function';
  const requirement = requirementOf(table, action?.action ?? null, {
    resource: fixed,
    cost: isFixedCost ? cost : undefined,
  });
  return {
    kind: 'guarded',
    requirement,
    cost: isFixedCost ? requirement.cost : cost,
    resourceOf: typeof resource === 'function' ? (resource as (req: HttpRequest) => string) : null,
    principal: principal ?? null,
  };
}

function declarationOf(target: Type | RouteHandler): Declaration {
  const action: RequiredAction | undefined = Reflect.getMetadata(ROUTE_METADATA.action, target);
  const principal: PrincipalRule | undefined = Reflect.getMetadata(ROUTE_METADATA.principal, target);
  const isPublic = Reflect.getMetadata(ROUTE_METADATA.public, target) === true;
  if (isPublic && (action !== undefined || principal !== undefined)) {
    throw new RangeError(
      `"${target.name}" is declared public and also states a requirement; it cannot be both.`,
    );
  }
  return { action, principal, isPublic };
}
