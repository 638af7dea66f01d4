import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { McpFace } from '@paretostudio/mcp-server';
import request from 'supertest';
import { createHttpApp, readyHttpApp } from '../http/create-http-app.js';
import { ServerModule } from '../server.module.js';
import { createTestParts, type TestParts } from './create-test-parts.js';

/** A server program of specs alone, on a database of its own, asked over a real socket. */
export interface TestServer extends TestParts {
  readonly app: NestFastifyApplication;
  /** Where requests are sent to. */
  readonly http: ReturnType<typeof request>;
  readonly port: number;
}

@Module({})
class TestModule {}

/**
 * Starts the common ground with nothing but the given controllers.
 *
 * @param options.environment - Variables over the defaults.
 * @param options.face - What answers MCP in the place of the studio's own face.
 */
export async function startTestServer({
  environment = {},
  controllers = [],
  face,
}: {
  environment?: Record<string, string>;
  controllers?: Type[];
  face?: McpFace;
} = {}): Promise<TestServer> {
  const made = await createTestParts(environment, face);
  const { parts, logged } = made;
  const module = { module: TestModule, imports: [ServerModule.on(parts)], controllers };
  const app = await readyHttpApp(await createHttpApp(parts, module));
  await app.listen(0, '127.0.0.1');
  return {
    app,
    parts,
    http: request(app.getHttpServer()),
    port: Number(new URL(await app.getUrl()).port),
    logged,
    async close() {
      await app.close();
      await made.close();
    },
  };
}
