import type { Guard } from '../core/create-guard.js';
import { rememberLetIn } from '../core/let-in.js';
import type { FastifyApp, HookableApp } from './fastify-app.js';
import { type Declaration, readDeclaration } from './read-declaration.js';

/** What the plugin {@link apiKeys} is registered with. */
export interface ApiKeysOptions {
  readonly guard: Guard;
}

/**
 * The Fastify plugin that guards every route of the instance that it is registered on, and of those below it, as the
 * route's `config` declares; `principalOf(request)` tells the handler who calls.
 *
 * A route that declares nothing, or what cannot be, is refused when it is registered. One that was declared before the
 * plugin was there, because its registration was not awaited, answers 500: forgetting is safe. The answer to an
 * address that does not exist is not guarded. Bodies are parsed only after the key was let in.
 *
 * @throws {@link TypeError} If `guard` is missing.
 * @example
 * await app.register(apiKeys, { guard });
 * app.get('/reports', { config: { action: 'list_reports' } }, (request) => reportsOf(principalOf(request)));
 * app.get('/healthz', { config: { public: true } }, () => 'ok');
 */
export async function apiKeys(app: FastifyApp, { guard }: ApiKeysOptions): Promise<void> {
  if (typeof guard?.authenticate !== 'function') throw new TypeError('A guard is required: pass { guard }.');
  const hookable = app as HookableApp;
  const declarations = new WeakMap<object, Declaration>();

  hookable.addHook('onRoute', (route) => void readDeclaration(guard, route));
  hookable.addHook('onRequest', async (request, reply) => {
    if (request.is404) return undefined;
    const route = request.routeOptions;
    let declaration = declarations.get(route.config);
    if (declaration === undefined) {
      declaration = readDeclaration(guard, route);
      declarations.set(route.config, declaration);
    }
    if (declaration === 'public') return undefined;
    const access = await guard.authenticate(request, declaration);
    reply.headers(access.headers);
    if (access.granted) {
      rememberLetIn(request, access.principal);
      return undefined;
    }
    // A text is sent as it is: no schema of the route for this status leaves anything out.
    reply.code(access.status).send(JSON.stringify(access.problem));
    return reply;
  });
}

// What Fastify's own `fastify-plugin` says: the hooks belong to the instance itself, not to one below it.
Object.assign(apiKeys, {
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@paretostudio/guard',
  [Symbol.for('plugin-meta')]: { name: '@paretostudio/guard', fastify: '5.x' },
});
