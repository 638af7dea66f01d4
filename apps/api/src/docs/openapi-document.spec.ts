import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { documentedApp } from './documented-app.js';
import { openApiDocument } from './openapi-document.js';
import { renderDocument } from './render-document.js';

interface Route {
  operationId?: string;
  security?: object[];
  responses: Record<string, { content?: object }>;
}

describe('openapi.json', () => {
  let app: INestApplication;
  let document: OpenAPIObject;
  beforeAll(async () => {
    app = await documentedApp();
    document = openApiDocument(app);
  });
  afterAll(() => app.close());

  const routes = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Route>).map(([method, route]) => ({
        name: `${method} ${path}`,
        path,
        route,
      })),
    );

  it('equals what the routes say; `npm run generate -w apps/api` writes it anew', () => {
    expect(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')).toBe(
      renderDocument(document),
    );
  });

  it('gives every route an operation id of its own', () => {
    const ids = routes().map(({ route }) => route.operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    const components = document.components as Record<string, Record<string, object>>;
    expect(references.filter(([, kind = '', name = '']) => components[kind]?.[name] === undefined)).toEqual(
      [],
    );
  });

  it('holds no trace of what it was made from', () => {
    expect(JSON.stringify(document)).not.toContain('x-shapes');
  });

  it('describes the answer of every route under /v1 and the problems it may give', () => {
    const bare = routes().filter(
      ({ path, route }) => path.startsWith('/v1') && route.responses['500'] === undefined,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});
