import {
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import { type AccessCharge, ApiKeyPrincipal, type HttpRequest, type Principal } from '@paretostudio/guard';

/** Metadata keys of the declarations; read by `readRouteAccess` alone. */
export const ROUTE_METADATA = {
  action: 'paretostudio:require-action',
  public: 'paretostudio:public',
  cost: 'paretostudio:cost',
  principal: 'paretostudio:require-principal',
} as const;

/** Whose action a route calls: a fixed resource, or one worked out from the request, such as `conn_<id>`. */
export type RouteResource<Req = HttpRequest> = string | ((req: Req) => string);

/**
 * What a request costs, where the request itself decides it. It gets the platform's request, with the body as the
 * platform parsed it: untrusted. A number is what it costs; with `burst`, what it takes of the limit a minute as well.
 */
export type CostOfRequest<Req = HttpRequest & { readonly body?: unknown }> = (
  req: Req,
) => number | AccessCharge;

/** What {@link RequireAction} leaves behind. */
export interface RequiredAction {
  readonly action: string;
  readonly resource?: RouteResource<never>;
}

/** Which principals a route lets in: those of one kind, or those that a predicate accepts. */
export type PrincipalRule = string | ((principal: Principal) => boolean);

/**
 * Declares the action that a route calls: whoever is let in must have the right to it. On a class it holds for each
 * route that declares none of its own.
 *
 * @param options.resource - Default: the resource of the action table. A function gets the platform's request, after
 *   the caller was let in and before the handler runs.
 * @throws {@link TypeError} If there is no action at all, such as a misspelt property of some table of names.
 */
export function RequireAction<Req = HttpRequest>(
  action: string,
  options: { readonly resource?: RouteResource<Req> } = {},
): CustomDecorator {
  // Without an action a route would demand a good key and no right.
  if (typeof action !== 'string')
    throw new TypeError('An action is required; RequirePrincipal demands none.');
  return SetMetadata(ROUTE_METADATA.action, { action, ...options });
}

/**
 * Declares that a route is open: no credential is read, nothing is counted, `@CurrentKey()` is null.
 *
 * It is the only way to leave a route unguarded; a handler's own requirement wins over a public class.
 */
export function Public(): CustomDecorator {
  return SetMetadata(ROUTE_METADATA.public, true);
}

/**
 * Declares what a route costs when it is called with a key; without it, what the action table says.
 *
 * It is no requirement: a route with a cost alone is still undeclared.
 *
 * @param cost - Of the `requests` meter; an integer, 0 or more. 0 is answered also when the quota is spent. A function
 *   works it out for each request, before the key is looked at: it must be cheap. When it throws, or gives no such
 *   integer, the request is answered 500 and reaches neither admission nor the handler.
 */
export function Cost<Req = HttpRequest & { readonly body?: unknown }>(
  cost: number | CostOfRequest<Req>,
): CustomDecorator {
  return SetMetadata(ROUTE_METADATA.cost, cost);
}

/**
 * Declares that a route lets only some principals in, whatever their permissions: for what a person must do, not a
 * key. It is a requirement by itself, and adds to `@RequireAction`; a class's rule holds for each handler without one.
 *
 * @param rule - A kind, such as `'session'`, or a predicate. Others are refused with 403 `permission_denied`.
 */
export function RequirePrincipal(rule: PrincipalRule): CustomDecorator {
  return SetMetadata(ROUTE_METADATA.principal, rule);
}

/** Hands a handler the key's principal; null when the request was not let in by a key. */
export const CurrentKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): ApiKeyPrincipal | null => {
    const { user } = context.switchToHttp().getRequest<HttpRequest>();
    return user instanceof ApiKeyPrincipal ? user : null;
  },
);

/** Hands a handler whoever was let in, by a key or by another strategy; null on a public route. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | null => {
    const { user } = context.switchToHttp().getRequest<HttpRequest>();
    return (user as Principal | undefined) ?? null;
  },
);
