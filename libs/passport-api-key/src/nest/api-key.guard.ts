import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { rateLimitHeaders } from '@paretostudio/admission';
import {
  ApiKeyPrincipal,
  explainDenial,
  type HttpRequest,
  type Principal,
  ProblemException,
} from '@paretostudio/guard';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';
import { API_KEY_AUTH_SETTINGS } from './api-key-auth-settings.js';
import { internalError } from './internal-error.js';
import { isPrincipal } from './is-principal.js';
import { makePassportRunner, type PassportRunner } from './passport-runner.js';
import { readRouteAccess, type RouteAccess, type RouteHandler } from './route-access.js';

type GuardedRoute = Extract<RouteAccess, { kind: 'guarded' }> & { readonly authenticate: PassportRunner };
type Route = Exclude<RouteAccess, { kind: 'guarded' }> | GuardedRoute;

/**
 * Lets a request reach its handler only as the route declares: requirement, credential, origin, admission, rights,
 * headers, in that order. A route that declares nothing answers 500 and is logged once: forgetting is safe.
 *
 * What a route declares is read once; whether a caller fulfils it is decided anew for every request. The answer carries
 * `RateLimit`, `RateLimit-Policy` and, for a key near its end, `Sunset`, whenever a key was let in.
 *
 * @see docs/0001-guard-order.md
 */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly logger = new Logger(ApiKeyGuard.name);
  /** By controller, then by handler: classes that inherit a handler share the function, not the declaration. */
  private readonly routes = new WeakMap<object, Map<RouteHandler, Route>>();

  constructor(
    @Inject(API_KEY_AUTH_SETTINGS) private readonly settings: ApiKeyAuthSettings,
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** @throws {@link ProblemException} Whenever the request is not let in. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.routeOf(context);
    if (route.kind === 'public') return true;
    if (route.kind === 'undeclared' || context.getType() !== 'http') throw internalError();

    const http = context.switchToHttp();
    const req = http.getRequest<HttpRequest>();
    const res = http.getResponse<object>();
    const principal = await this.authenticate(route, req, res);
    if (principal instanceof ApiKeyPrincipal) this.writeHeaders(res, principal);
    this.assertGranted(route, principal, req);
    return true;
  }

  private async authenticate(route: GuardedRoute, req: HttpRequest, res: object): Promise<Principal> {
    await route.authenticate(req, res);
    if (isPrincipal(req.user)) return req.user;
    this.logger.error(
      'A strategy beside api-key let in something that is no Principal; the request was refused.',
    );
    throw internalError();
  }

  private writeHeaders(res: object, principal: ApiKeyPrincipal): void {
    const { httpAdapter } = this.adapterHost;
    const headers = rateLimitHeaders(principal);
    for (const name in headers) httpAdapter.setHeader(res, name, headers[name] ?? '');
  }

  private assertGranted(route: GuardedRoute, principal: Principal, req: HttpRequest): void {
    const { principal: rule, resourceOf } = route;
    if (rule !== null && !(typeof rule === 'string' ? principal.kind === rule : rule(principal))) {
      const wanted = typeof rule === 'string' ? `with "${rule}"` : 'in another way';
      const detail = `This is only for callers let in ${wanted}; the request was let in with "${principal.kind}".`;
      throw new ProblemException({ code: 'permission_denied', detail });
    }
    const requirement = resourceOf ? { ...route.requirement, resource: resourceOf(req) } : route.requirement;
    const denial = explainDenial(this.settings, principal, requirement);
    if (denial !== null)
      throw new ProblemException(denial, principal instanceof ApiKeyPrincipal ? principal.at : undefined);
  }

  private routeOf(context: ExecutionContext): Route {
    const controller = context.getClass();
    const handler = context.getHandler() as RouteHandler;
    let routes = this.routes.get(controller);
    if (routes === undefined) this.routes.set(controller, (routes = new Map()));
    let route = routes.get(handler);
    if (route === undefined) {
      route = this.readRoute(context);
      routes.set(handler, route);
    }
    return route;
  }

  private readRoute(context: ExecutionContext): Route {
    const controller = context.getClass();
    const handler = context.getHandler() as RouteHandler;
    const access = readRouteAccess(controller, handler, this.settings.actions);
    if (access.kind === 'undeclared') {
      const name = `${controller.name}.${handler.name}`;
      this.logger.error(
        `${name} declares no requirement and is refused: give it @RequireAction(…) or @Public().`,
      );
    }
    if (access.kind !== 'guarded') return access;
    return { ...access, authenticate: makePassportRunner(this.settings, access.cost) };
  }
}
