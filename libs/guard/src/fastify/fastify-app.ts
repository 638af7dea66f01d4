import type { HttpRequest } from '../core/http-request.js';

/** A Fastify instance; any fits, whatever types it was made with. */
export interface FastifyApp {
  readonly addHook: (...args: never[]) => unknown;
}

/** What the plugin calls of an instance. */
export interface HookableApp {
  addHook(name: 'onRoute', hook: (route: FastifyRoute) => void): unknown;
  addHook(name: 'onRequest', hook: (request: FastifyCall, reply: FastifyAnswer) => Promise<unknown>): unknown;
}

/** What the plugin reads of a route. */
export interface FastifyRoute {
  readonly method?: string | readonly string[] | undefined;
  readonly url?: string | undefined;
  readonly config?: object | undefined;
}

/** What the plugin reads of a request. */
export interface FastifyCall extends HttpRequest {
  readonly is404: boolean;
  /** The same `config` object for every request of a route. */
  readonly routeOptions: FastifyRoute & { readonly config: object };
}

/** What the plugin calls of a reply. */
export interface FastifyAnswer {
  headers(headers: { readonly [name: string]: string }): unknown;
  code(status: number): FastifyAnswer;
  send(body: string): unknown;
}
