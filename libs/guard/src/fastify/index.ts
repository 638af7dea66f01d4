export { principalOf } from '../core/let-in.js';
export { apiKeys, type ApiKeysOptions } from './api-keys.js';
export type { FastifyApp } from './fastify-app.js';
export type { RouteAccess } from './route-access.js';
