import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_SCHEMA } from './problem-components.js';
import { describeCommonRoutes } from './describe-common-routes.js';
import { completeRoute, type RouteEntry } from './complete-route.js';
import { ShapeRegistry } from './shape-registry.js';

/** The version of the public contract under `/v1`. */
export const API_VERSION = '1.0.0';

/** Writes the OpenAPI document of an application from its routes and from the classes behind them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  describeCommonRoutes();
  const document = SwaggerModule.createDocument(app, headOf());
  const registry = new ShapeRegistry();
  registry.add('Problem', PROBLEM_SCHEMA);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, route] of Object.entries(methods)) {
      completeRoute(route as RouteEntry, method, path, registry);
    }
  }
  const components = { ...document.components, ...COMPONENTS, schemas: sorted(registry.schemas) };
  return { ...document, paths: sorted(document.paths), components } as OpenAPIObject;
}

function headOf(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('ParetoStudio')
    .setVersion(API_VERSION)
    .setDescription(
      'Keys, their permissions and meters, and the library behind them. Programs send a key as `Authorization: Bearer` or `X-API-Key`, from a server; people have a session cookie. Every error is `application/problem+json` with a stable `code`.',
    )
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key (psk_…).' }, 'bearer')
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'An API key (psk_…).' },
      'apiKey',
    )
    .addCookieAuth(
      'paretostudio_session',
      { type: 'apiKey', description: 'The session of a person.' },
      'session',
    )
    .build();
}

const COMPONENTS = {
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Repeating a request with the same key within 24 hours makes nothing twice.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  },
  headers: {
    RateLimit: {
      description:
        'What is left of each meter (r) and the seconds until it begins again (t); on answers to a key.',
      schema: { type: 'string' },
    },
    'RateLimit-Policy': {
      description: 'The limit of each meter (q) and its window in seconds (w).',
      schema: { type: 'string' },
    },
  },
};

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
