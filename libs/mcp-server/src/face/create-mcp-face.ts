import { findDirectCall } from '../direct/find-direct-call.js';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import { readMcpMessage } from '../messages/read-mcp-message.js';
import { STUDIO_MOUNT } from '../studio-mount/studio-mount.js';
import { buildTools } from '../studio-mount/tools/build-tools.js';
import { toolMount } from '../tool-mount/tool-mount.js';
import { answerRefused } from './answer.js';
import { withoutFailures } from './answered.js';
import { buildServer } from './build-server.js';
import { jsonRpcError } from './json-rpc-error.js';
import type { McpCall, McpFace, McpFaceOptions } from './mcp-face.js';
import type { Mount } from './mount.js';
import { OutcomeReport } from './outcome-report.js';
import { ServerRouter, type Opened } from './server-router.js';
import type { FaceParts, Serving } from './serving.js';

/**
 * Makes the MCP face of a studio, for clients of both protocol eras: its actions as tools, the library as prompts and
 * resources; and at addresses of their own the tools of connections and agents.
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
  const parts: FaceParts = {
    studio: options.studio,
    identity: { name: options.name ?? 'paretostudio', title: 'ParetoStudio', version: options.version },
    tools: buildTools(),
    texts: { accountUrl: options.accountUrl ?? null },
    onError: options.onError ?? (() => undefined),
  };
  const router = new ServerRouter();
  return {
    serve: (request, call) => serve(parts, router, request, call),
    async answer(headers, { caller, target, body, signal, report: tell }) {
      const direct = router.isClosed ? null : findDirectCall(headers, body);
      if (direct === null) return null;
      const report = new OutcomeReport('tools/call', tell);
      return mountOf(target).answerDirectly({ ...parts, caller, report, signal }, direct);
    },
    close: () => router.close(),
  };
}

function mountOf(target: McpCall['target']): Mount {
  return target === undefined ? STUDIO_MOUNT : toolMount(target);
}

async function serve(
  parts: FaceParts,
  router: ServerRouter,
  request: Request,
  { caller, target, body, facts: known, report: tell }: McpCall,
): Promise<Response> {
  const facts = known ?? factsOf(request, body, target !== undefined);
  const report = new OutcomeReport(facts.action, tell);
  const serving = { ...parts, caller, report, signal: request.signal };
  const response = await router.respond(request, body, facts, () => open(mountOf(target), serving, facts));
  if (response.status >= 500) parts.onError(new Error(`The MCP SDK answered ${response.status}.`));
  // A stream was opened by a method that runs, and settles when it ends or its client has gone.
  if (isStream(response)) settleOnDeparture(request.signal, report);
  else await report.finish(outcomeOf(response.status, facts));
  const answered = withStatus(response, report.status);
  // Any answer may hold what its caller alone may see, one of them a key.
  answered.headers.set('cache-control', 'no-store');
  return answered;
}

async function open(mount: Mount, serving: Serving, facts: McpMessageFacts): Promise<Opened | Response> {
  const { onError, texts, report } = serving;
  const opened = await withoutFailures({ onError, refuse: (refusal) => answerRefused(refusal, texts) }, () =>
    mount.open(serving, facts),
  );
  if (opened.ok) {
    const plan = opened.result;
    return { build: () => buildServer(plan, serving), streams: plan.streams === true };
  }
  const { error, outcome, status = 200 } = opened;
  report.settle(outcome);
  return jsonRpcError(status, error, facts.id);
}

/** At once: whoever keeps records has closed the one of this request by the time that the method has noticed. */
function settleOnDeparture(signal: AbortSignal, report: OutcomeReport): void {
  const settle = () => report.settle('cancelled');
  if (signal.aborted) settle();
  else signal.addEventListener('abort', settle, { once: true });
}

function withStatus(response: Response, status: number | null): Response {
  if (status === null || isStream(response)) return response;
  return new Response(response.body, { status, headers: response.headers });
}

function factsOf(request: Request, body: unknown, target: boolean): McpMessageFacts {
  const version = request.headers.get('mcp-protocol-version') ?? undefined;
  return readMcpMessage(body, { 'mcp-protocol-version': version }, { target });
}

function isStream(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') === true;
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
