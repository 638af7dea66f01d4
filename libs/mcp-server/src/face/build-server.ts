import { Server, type Implementation, type ServerOptions } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import { getLibraryPrompt } from '../studio-mount/prompts/get-library-prompt.js';
import { listLibraryPrompts } from '../studio-mount/prompts/list-library-prompts.js';
import { listResourceTemplates } from '../studio-mount/resources/list-resource-templates.js';
import { listResources } from '../studio-mount/resources/list-resources.js';
import { readResource } from '../studio-mount/resources/read-resource.js';
import { answerToolRefused } from '../studio-mount/tools/answer-outcome.js';
import { callTool } from '../studio-mount/tools/call-tool.js';
import { listTools } from '../studio-mount/tools/list-tools.js';
import { answerRefused, type Answer } from './answer.js';
import { answered } from './answered.js';
import { complete } from '../studio-mount/complete.js';
import { INSTRUCTIONS } from '../studio-mount/instructions.js';
import type { OutcomeReport } from './outcome-report.js';
import type { Serving } from './serving.js';

/** What a client may keep of a list: nothing, since a right can be gone with the next request. */
const NOT_KEPT = { ttlMs: 0, cacheScope: 'private' } as const;

const OPTIONS: ServerOptions = {
  capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
  instructions: INSTRUCTIONS,
  cacheHints: {
    'server/discover': NOT_KEPT,
    'tools/list': NOT_KEPT,
    'prompts/list': NOT_KEPT,
    'resources/list': NOT_KEPT,
    'resources/templates/list': NOT_KEPT,
    'resources/read': NOT_KEPT,
  },
  // A question goes out as a result of the modern era or not at all: a legacy request has no way back.
  inputRequired: { legacyShim: false },
};

/** Runs a method of one request. */
type Run = <Result>(
  method: () => Answer<Result> | Promise<Answer<Result>>,
  refuse?: (refusal: Refusal) => Answer<Result>,
) => Promise<Result>;

type PutUp = (server: Server, serving: Serving, run: Run) => void;

const METHODS: Readonly<Record<string, PutUp>> = {
  'tools/list': (server, serving, run) =>
    server.setRequestHandler('tools/list', ({ params }) => run(() => listTools(serving, params?.cursor))),
  'tools/call': (server, serving, run) =>
    server.setRequestHandler('tools/call', ({ params }, ctx) =>
      run(() => callTool(serving, params, ctx), answerToolRefused(serving.texts)),
    ),
  'prompts/list': (server, serving, run) =>
    server.setRequestHandler('prompts/list', ({ params }) =>
      run(() => listLibraryPrompts(serving, params?.cursor)),
    ),
  'prompts/get': (server, serving, run) =>
    server.setRequestHandler('prompts/get', ({ params }) => run(() => getLibraryPrompt(serving, params))),
  'resources/list': (server, serving, run) =>
    server.setRequestHandler('resources/list', ({ params }) =>
      run(() => listResources(serving, params?.cursor)),
    ),
  'resources/templates/list': (server, serving, run) =>
    server.setRequestHandler('resources/templates/list', ({ params }) =>
      run(() => listResourceTemplates(serving, params?.cursor)),
    ),
  'resources/read': (server, serving, run) =>
    server.setRequestHandler('resources/read', ({ params }) => run(() => readResource(serving, params.uri))),
  'completion/complete': (server, serving, run) =>
    server.setRequestHandler('completion/complete', ({ params }) => run(() => complete(serving, params))),
};

function isOwnMethod(method: string | null): method is string {
  return method !== null && Object.hasOwn(METHODS, method);
}

/**
 * Builds the server of one request. Only the handler of the method that was sent is put up: the server serves one
 * message.
 *
 * @param method - Of the message; one that is none of the face's leaves the answer to the SDK.
 * @param report - Told how the method ended.
 */
export function buildServer(
  identity: Implementation,
  serving: Serving,
  method: string | null,
  report: OutcomeReport,
): Server {
  const server = new Server(identity, OPTIONS);
  const { onError, texts } = serving;
  // Before the method has answered, what the SDK reports is the client's fault; afterwards it is ours.
  server.onerror = (error) => (report.isSettled ? onError(error) : undefined);
  const run: Run = (work, refuse = (refusal) => answerRefused(refusal, texts)) =>
    answered({ report, onError, refuse }, work);
  if (isOwnMethod(method)) METHODS[method]?.(server, serving, run);
  return server;
}
