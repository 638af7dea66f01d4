import { isJsonObject, type JsonObject } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import type { RequestContext } from './handler.js';
import { INTERNAL_ERROR, RpcError } from './rpc-error.js';

/** How often one request may ask the person something before it is given up. */
export const ROUNDS_MAX = 10;

/**
 * Sends one request of the client to the server, answers the server's questions through the client, and returns the
 * result as it came.
 *
 * A person who declines, or a client that does not answer, is told to the server, which then says what became of the
 * call.
 *
 * @param timeoutMs - For each exchange with the server; the time that a person thinks does not count.
 * @throws What {@link Upstream.request} throws.
 */
export async function relay(
  upstream: Upstream,
  method: string,
  params: JsonObject,
  context: RequestContext,
  timeoutMs: number,
): Promise<JsonObject> {
  const options = { signal: context.signal, onProgress: context.onProgress, timeoutMs };
  let answer = await upstream.request(method, params, options);
  for (let round = 0; answer.kind === 'input-required'; round += 1) {
    if (round === ROUNDS_MAX)
      throw new RpcError(INTERNAL_ERROR, 'The server asked too many questions in a row.');
    const { inputRequests, requestState } = answer;
    const inputResponses = await ask(inputRequests, context);
    const next = { ...params, inputResponses, ...(requestState !== null && { requestState }) };
    answer = await upstream.request(method, next, options);
  }
  return answer.result;
}

async function ask(inputRequests: JsonObject, context: RequestContext): Promise<JsonObject> {
  const responses: JsonObject = {};
  // One after the other: a person answers one question at a time.
  for (const [name, request] of Object.entries(inputRequests)) {
    responses[name] = await askOne(request, context);
    context.signal.throwIfAborted();
  }
  return responses;
}

async function askOne(request: unknown, { elicit, signal }: RequestContext): Promise<JsonObject> {
  if (!isJsonObject(request) || request['method'] !== 'elicitation/create' || elicit === null) {
    throw new RpcError(INTERNAL_ERROR, 'The server asked for something that this client cannot give.');
  }
  const params = isJsonObject(request['params']) ? request['params'] : {};
  // A client that fails to ask has no answer of its user: as if the question had been closed.
  return elicit(params, signal).catch(() => ({ action: 'cancel' }));
}
