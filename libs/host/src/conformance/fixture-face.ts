import { randomBytes } from 'node:crypto';
import { createMcpHandler, createRequestStateCodec, isLegacyRequest } from '@modelcontextprotocol/server';
import type { McpCall, McpFace } from '@paretostudio/mcp-server';
import { createFixtureServer } from './fixture-server.js';
import type { RoundState } from './fixture-tool.js';
import { LegacySessions } from './legacy-sessions.js';

/**
 * Makes the face that the conformance suite is held against: in the place of the studio's own, behind the same guard
 * and the same HTTP server.
 *
 * Unlike the product it keeps sessions for the revisions up to 2025-11-25, because those that the suite requires cannot be
 * had without; requests of 2026-07-28 are served without any.
 */
export function createFixtureFace(): McpFace {
  const states = createRequestStateCodec<RoundState>({ key: randomBytes(32) });
  const modern = createMcpHandler(() => createFixtureServer({ states, notify: modern.notify }), {
    legacy: 'reject',
  });
  const sessions = new LegacySessions(() => createFixtureServer({ states, notify: modern.notify }));
  return {
    async serve(request: Request, { caller, body }: McpCall): Promise<Response> {
      return (await isLegacyRequest(request, body))
        ? sessions.serve(request, body, caller.keyId ?? '')
        : modern.fetch(request, { parsedBody: body });
    },
    answer: async () => null,
    async close() {
      await Promise.all([modern.close(), sessions.close()]);
    },
  };
}
