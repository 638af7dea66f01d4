import type { Implementation } from '@modelcontextprotocol/server';
import { answerDirectly } from '../studio-mount/answer-directly.js';
import { findDirectCall } from '../direct/find-direct-call.js';
import { buildTools } from '../studio-mount/tools/build-tools.js';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import { readMcpMessage } from '../messages/read-mcp-message.js';
import type { McpCall, McpFace, McpFaceOptions } from './mcp-face.js';
import { OutcomeReport } from './outcome-report.js';
import { ServerRouter } from './server-router.js';
import type { FaceParts } from './serving.js';
import { buildServer } from './build-server.js';

/**
 * Makes the MCP face of a studio: its actions as tools, the library as prompts and resources, for clients of both
 * protocol eras.
 *
 * All schemas and tool descriptions are built here, once; a request only filters them by its caller's rights.
 *
 * @example
 * ```ts
 * const face = createMcpFace({ studio, version: '1.0.0' });
 * const response = await face.serve(request, { caller, body: await request.json() });
 * ```
 */
export function createMcpFace(options: McpFaceOptions): McpFace {
  const identity: Implementation = {
    name: options.name ?? 'paretostudio',
    title: 'ParetoStudio',
    version: options.version,
  };
  const parts: FaceParts = {
    studio: options.studio,
    tools: buildTools(),
    texts: { accountUrl: options.accountUrl ?? null },
    onError: options.onError ?? (() => undefined),
  };
  const router = new ServerRouter();
  return {
    serve: (request, call) => serve(parts, identity, router, request, call),
    async answer(headers, { caller, body, report: tell }) {
      const direct = router.isClosed ? null : findDirectCall(headers, body);
      if (direct === null) return null;
      const report = new OutcomeReport(direct.name, tell);
      return answerDirectly(identity, { ...parts, caller }, direct, report);
    },
    close: () => router.close(),
  };
}

async function serve(
  parts: FaceParts,
  identity: Implementation,
  router: ServerRouter,
  request: Request,
  { caller, body, facts: known, report: tell }: McpCall,
): Promise<Response> {
  const facts = known ?? factsOf(request, body);
  const report = new OutcomeReport(facts.action, tell);
  const response = await router.respond(request, body, facts, () =>
    buildServer(identity, { ...parts, caller }, facts.method, report),
  );
  if (response.status >= 500) parts.onError(new Error(`The MCP SDK answered ${response.status}.`));
  // Any answer may hold what its caller alone may see, one of them a key.
  response.headers.set('cache-control', 'no-store');
  await report.finish(outcomeOf(response.status, facts));
  return response;
}

function factsOf(request: Request, body: unknown): McpMessageFacts {
  const version = request.headers.get('mcp-protocol-version') ?? undefined;
  return readMcpMessage(body, { 'mcp-protocol-version': version });
}

/** The requests that the SDK answers by itself. */
const ANSWERED_BY_SDK: ReadonlySet<string | null> = new Set(['initialize', 'ping', 'server/discover']);

/** What a message came to that no method of ours has answered; an error of JSON-RPC may come with status 200. */
function outcomeOf(status: number, { kind, method }: McpMessageFacts): string {
  if (status >= 500) return 'internal_error';
  if (status === 405) return 'method_not_allowed';
  if (status === 415) return 'unsupported_media_type';
  if (status === 499) return 'cancelled';
  if (status >= 400) return 'invalid_request';
  return kind !== 'request' || ANSWERED_BY_SDK.has(method) ? 'ok' : 'invalid_request';
}
