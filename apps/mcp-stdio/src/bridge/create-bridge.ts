import type { JsonObject } from '../json.js';
import { explainFailure, type FailureScene } from '../upstream/explain-failure.js';
import { UpstreamFailure } from '../upstream/upstream-failure.js';
import type { Upstream } from '../upstream/upstream.js';
import { errorResult } from './error-result.js';
import { fitToClient } from './fit-to-client.js';
import type { Handler, RequestContext } from './handler.js';
import type { LocalTools } from './local-tools.js';
import { relay } from './relay.js';
import { retryOnce, type Pause } from './retry-once.js';
import { INTERNAL_ERROR, METHOD_NOT_FOUND, RpcError } from './rpc-error.js';

/** What a bridge stands on. */
export interface BridgeOptions {
  readonly upstream: Upstream;
  readonly scene: Omit<FailureScene, 'mayHaveRun'>;
  /** The tools that this program adds; null for none. */
  readonly localTools: LocalTools | null;
  readonly pause: Pause;
}

/** How long a list, a prompt or a resource may take, in milliseconds. */
const READ_TIMEOUT_MS = 30_000;

/** How long a tool may take, or be silent, in milliseconds. */
const CALL_TIMEOUT_MS = 120_000;

/** Methods that are passed on and only read, with what an answer lists where the server does not know the method. */
const READS = new Map<string, JsonObject | null>([
  ['tools/list', { tools: [] }],
  ['prompts/list', { prompts: [] }],
  ['resources/list', { resources: [] }],
  ['resources/templates/list', { resourceTemplates: [] }],
  ['prompts/get', null],
  ['resources/read', null],
  ['completion/complete', null],
]);

/**
 * Makes the handler that passes requests on to the server and adds the tools of this program.
 *
 * Results come back as the server wrote them, but for what the client's revision does not know. What only reads is tried a second time where that is safe, a tool never.
 * A failure on the way is a sentence: in the result of a tool, in the error of everything else.
 */
export function createBridge(options: BridgeOptions): Handler {
  const { localTools } = options;
  return async (method, params, context) => {
    if (method === 'tools/call') return callTool(options, params, context);
    const whenUnknown = READS.get(method);
    if (whenUnknown === undefined) throw new RpcError(METHOD_NOT_FOUND, 'Method not found');
    const result = await read(options, method, params, context, whenUnknown);
    return method === 'tools/list' && localTools !== null ? localTools.addTo(result, params) : result;
  };
}

async function read(
  { upstream, scene, pause }: BridgeOptions,
  method: string,
  params: JsonObject,
  context: RequestContext,
  whenUnknown: JsonObject | null,
): Promise<JsonObject> {
  const attempt = () => relay(upstream, method, params, context, READ_TIMEOUT_MS);
  try {
    return fitToClient(method, await retryOnce(attempt, pause, context.signal));
  } catch (error) {
    // An agent or a connection may have tools and nothing else.
    if (error instanceof RpcError && error.code === METHOD_NOT_FOUND && whenUnknown !== null)
      return whenUnknown;
    if (!(error instanceof UpstreamFailure)) throw error;
    const text = explainFailure(error, { ...scene, mayHaveRun: false });
    throw new RpcError(INTERNAL_ERROR, text, { failure: error.kind });
  }
}

async function callTool(
  options: BridgeOptions,
  params: JsonObject,
  context: RequestContext,
): Promise<JsonObject> {
  const { upstream, scene, localTools } = options;
  const name = params['name'];
  const isLocal = typeof name === 'string' && localTools?.has(name) === true;
  try {
    if (isLocal) return await localTools.call(name, params['arguments'] ?? {}, context);
    return fitToClient('tools/call', await relay(upstream, 'tools/call', params, context, CALL_TIMEOUT_MS));
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    return errorResult(explainFailure(error, { ...scene, mayHaveRun: !isLocal }), error.kind);
  }
}
