import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { rateLimitHeaders } from '@paretostudio/admission';
import {
  type AccessRequirement,
  ApiKeyPrincipal,
  authenticateKey,
  chargedWith,
  explainDenial,
  type HttpRequest,
  type Principal,
  ProblemException,
  takeMeters,
} from '@paretostudio/guard';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';
import { API_KEY_AUTH_SETTINGS } from './api-key-auth-settings.js';
import { internalError } from './internal-error.js';
import { isPrincipal } from './is-principal.js';
import { makePassportRunner, type PassportRunner } from './passport-runner.js';
import { readRouteAccess, type RouteAccess, type RouteHandler } from './route-access.js';

type GuardedRoute = Extract<RouteAccess, { kind: 'guarded' }>;

/**
 * Lets a request reach its handler only as the route declares: requirement, credential, origin, admission, rights,
 * own meters, headers, in that order. A route that declares nothing answers 500 and is logged once: forgetting is safe.
 *
 * What a route declares is read once; whether a caller fulfils it is decided anew for every request. The answer carries
 * `RateLimit`, `RateLimit-Policy` and, for a key near its end, `Sunset`, whenever a key was let in.
 *
 * @see docs/0001-guard-order.md of `@paretostudio/guard`
 */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly logger = new Logger(ApiKeyGuard.name);
  /** By controller, then by handler: classes that inherit a handler share the function, not the declaration. */
  private readonly routes = new WeakMap<object, Map<RouteHandler, RouteAccess>>();
  private readonly runAlongside: PassportRunner;

  constructor(
    @Inject(API_KEY_AUTH_SETTINGS) private readonly settings: ApiKeyAuthSettings,
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
  ) {
    this.runAlongside = makePassportRunner(settings);
  }

  /** @throws {@link ProblemException} Whenever the request is not let in. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.routeOf(context);
    if (route.kind === 'public') return true;
    if (route.kind === 'undeclared' || context.getType() !== 'http') throw internalError();

    const http = context.switchToHttp();
    const req = http.getRequest<HttpRequest>();
    const res = http.getResponse<object>();
    const charged = requirementWithCost(route, req);
    const principal = await this.letIn(charged, req, res);
    req.user = principal;
    if (principal instanceof ApiKeyPrincipal) this.writeHeaders(res, principal);
    const requirement = requirementWithResource(route, charged, req);
    this.assertGranted(route, principal, requirement);
    if (this.settings.meters !== null && principal instanceof ApiKeyPrincipal) {
      req.user = await this.takeMeters(principal, requirement, res);
    }
    return true;
  }

  /** By the key alone when one was sent; by a strategy alongside when none was. */
  private async letIn(requirement: AccessRequirement, req: HttpRequest, res: object): Promise<Principal> {
    const authentication = await authenticateKey(this.settings, req, requirement);
    if (authentication.kind === 'admitted') return authentication.principal;
    const { refusal, at } = authentication;
    if (authentication.kind === 'refused') throw new ProblemException(refusal, at, authentication.owner);
    const user = await this.runAlongside(req, res);
    if (user === undefined) throw new ProblemException(refusal, at);
    if (isPrincipal(user)) return user;
    this.logger.error('A strategy alongside let in something that is no Principal; the request was refused.');
    throw internalError();
  }

  private async takeMeters(
    principal: ApiKeyPrincipal,
    requirement: AccessRequirement,
    res: object,
  ): Promise<ApiKeyPrincipal> {
    const taking = await takeMeters(this.settings, principal, requirement);
    if (taking.refusal !== null) throw new ProblemException(taking.refusal, principal.at, principal);
    this.writeHeaders(res, taking.principal);
    return taking.principal;
  }

  private writeHeaders(res: object, principal: ApiKeyPrincipal): void {
    const { httpAdapter } = this.adapterHost;
    const headers = rateLimitHeaders(principal);
    for (const name in headers) httpAdapter.setHeader(res, name, headers[name] ?? '');
  }

  private assertGranted(
    { principal: rule }: GuardedRoute,
    principal: Principal,
    requirement: AccessRequirement,
  ): void {
    if (rule !== null && !(typeof rule === 'string' ? principal.kind === rule : rule(principal))) {
      const wanted = typeof rule === 'string' ? `with "${rule}"` : 'in another way';
      const detail = `This is only for callers let in ${wanted}; the request was let in with "${principal.kind}".`;
      throw new ProblemException({ code: 'permission_denied', detail });
    }
    const denial = explainDenial(this.settings, principal, requirement);
    if (denial !== null)
      throw new ProblemException(denial, principal instanceof ApiKeyPrincipal ? principal.at : undefined);
  }

  private routeOf(context: ExecutionContext): RouteAccess {
    const controller = context.getClass();
    const handler = context.getHandler() as RouteHandler;
    let routes = this.routes.get(controller);
    if (routes === undefined) this.routes.set(controller, (routes = new Map()));
    let route = routes.get(handler);
    if (route === undefined) {
      route = readRouteAccess(controller, handler, this.settings.actions);
      if (route.kind === 'undeclared') {
        const name = `${controller.name}.${handler.name}`;
        this.logger.error(
          `${name} declares no requirement and is refused: give it @RequireAction(…) or @Public().`,
        );
      }
      routes.set(handler, route);
    }
    return route;
  }
}

/** @throws {@link RangeError} If the route's function gives no cost: the request reaches nobody then. */
function requirementWithCost({ requirement, cost }: GuardedRoute, req: HttpRequest): AccessRequirement {
  return typeof cost === 'number' ? requirement : chargedWith(requirement, cost(req));
}

/** @throws {@link RangeError} If the route's function gives no text: the table's own resource is not meant then. */
function requirementWithResource(
  { resourceOf }: GuardedRoute,
  requirement: AccessRequirement,
  req: HttpRequest,
): AccessRequirement {
  if (resourceOf === null) return requirement;
  const resource: unknown = resourceOf(req);
  if (typeof resource === 'string') return { ...requirement, resource };
  throw new RangeError(`A resource is a text, not ${typeof resource}.`);
}
