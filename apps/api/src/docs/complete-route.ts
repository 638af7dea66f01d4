import type { JsonSchema } from '@paretostudio/studio';
import { problemResponses } from './problem-components.js';
import type { ShapeRegistry } from './shape-registry.js';
import { SHAPES_EXTENSION, type RouteShapes, type SignedBody } from './shapes.decorator.js';

/** One route of an OpenAPI document, as far as it is filled in here. */
export interface RouteEntry {
  operationId?: string;
  tags?: string[];
  parameters?: object[];
  requestBody?: object;
  responses: Record<string, object>;
  security?: object[];
  [SHAPES_EXTENSION]?: RouteShapes;
}

const RATE_LIMIT_HEADERS = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
};

/**
 * Fills a route's parameters, body and answers in from the classes that it names; routes that name none stay.
 *
 * @param method - In lower case.
 * @param path - With parameters in braces.
 */
export function completeRoute(
  route: RouteEntry,
  method: string,
  path: string,
  registry: ShapeRegistry,
): void {
  const shapes = route[SHAPES_EXTENSION];
  if (shapes === undefined) return;
  delete route[SHAPES_EXTENSION];
  route.tags = [path.split('/')[2] ?? 'server'];
  const fromQuery = method === 'get' || shapes.fromQuery === true;
  const pathNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const input = shapes.input === undefined ? null : registry.describe(shapes.input);
  const rest = input === null ? null : without(input, pathNames);
  route.parameters = [
    ...pathNames.map((name) => ({
      name,
      in: 'path',
      required: true,
      ...described(input?.properties?.[name]),
    })),
    ...(fromQuery && rest !== null ? queryParameters(rest) : []),
    ...(fromQuery && LISTS.test(path) ? [searchParameterOf(path)] : []),
    ...(method === 'post' && '201' in route.responses
      ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
      : []),
    ...(shapes.isSigned === undefined ? [] : signatureHeaders(shapes.isSigned)),
  ];
  if (input?.type === 'array' && shapes.input !== undefined) {
    const schema = registry.add(shapes.input, input);
    route.requestBody = { required: true, content: { 'application/json': { schema } } };
  } else if (!fromQuery && rest !== null && shapes.input !== undefined && isThereMore(rest)) {
    const schema = registry.add(shapes.input.replace(/Input$/, 'Body'), rest);
    const { example } = shapes;
    route.requestBody = {
      required: rest.required !== undefined,
      content: {
        'application/json': { schema, ...(example === undefined ? {} : { example }) },
        ...filesOf(shapes.takes),
      },
    };
  }
  route.responses = {
    ...successOf(route, shapes, registry),
    ...problemResponses(statusesOf(route, shapes, method, path)),
  };
}

/** How a signed body says whose signature it carries. */
const SIGNATURES = {
  partner: [
    ['Github-Public-Key-Identifier', 'Which public key the signature belongs to.'],
    ['Github-Public-Key-Signature', 'ECDSA P-256 with SHA-256 over the raw body, in DER and base64.'],
  ],
  stripe: [['Stripe-Signature', 'Time and HMAC-SHA-256 over the raw body, as Stripe signs events.']],
} as const;

function signatureHeaders(signedBy: SignedBody): object[] {
  return SIGNATURES[signedBy].map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
}

/** Whether an input has anything beyond what stands in the path. */
function isThereMore(input: JsonSchema): boolean {
  return input.additionalProperties === true || Object.keys(input.properties ?? {}).length > 0;
}

/** The lists that can be searched too. */
const LISTS = /^\/v1\/(prompts|skills|agents)$/;

function searchParameterOf(path: string): object {
  const [, kind] = LISTS.exec(path) ?? [];
  return {
    name: 'q',
    in: 'query',
    required: false,
    description: `Words to find, best match first; needs the action search_${kind} instead.`,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
}

/** The entries of a body or an answer that is a file. */
function filesOf(mediaTypes: readonly string[] = []): Record<string, object> {
  return Object.fromEntries(
    mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
  );
}

function successOf(route: RouteEntry, shapes: RouteShapes, registry: ShapeRegistry): Record<string, object> {
  const [status = '200'] = Object.keys(route.responses);
  const headers = takesKey(route) ? { headers: RATE_LIMIT_HEADERS } : {};
  if (shapes.output === undefined) return { [status]: { description: 'Done.' } };
  const content =
    shapes.answers === undefined
      ? { 'application/json': { schema: registry.referTo(shapes.output) } }
      : filesOf(shapes.answers);
  return { [status]: { description: 'Done.', ...headers, content } };
}

function takesKey(route: RouteEntry): boolean {
  return route.security?.some((scheme) => 'bearer' in scheme) ?? false;
}

function statusesOf(route: RouteEntry, shapes: RouteShapes, method: string, path: string): number[] {
  const isOpen = route.security === undefined;
  const writes = method !== 'get';
  return [400, 401, 403, 404, 409, 413, 415, 429, 500, 502, 503].filter((status) => {
    if (status === 502) return shapes.asksUpstream ?? false;
    if (shapes.isSigned !== undefined) return ![403, 409, 429].includes(status);
    if (status === 404) return path.includes('{');
    if (status === 401) return !isOpen || path.includes('/auth/sign-in');
    if (status === 403 || status === 429) return !isOpen || writes;
    return status === 409 || status === 413 || status === 415 ? writes : true;
  });
}

function queryParameters(schema: JsonSchema): object[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...described(property),
  }));
}

function described(schema: JsonSchema | undefined): object {
  const { description, ...rest } = schema ?? { type: 'string' };
  return { ...(description === undefined ? {} : { description }), schema: rest };
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name));
  const required = (schema.required ?? []).filter((name) => !names.includes(name));
  const { required: _required, ...rest } = schema;
  return { ...rest, properties: Object.fromEntries(kept), ...(required.length === 0 ? {} : { required }) };
}
