import {
  Client,
  ProtocolError,
  SdkError,
  SdkErrorCode,
  StreamableHTTPClientTransport,
  type ClientCapabilities,
} from '@modelcontextprotocol/client';
import { RpcError } from '../bridge/rpc-error.js';
import { isJsonObject, type JsonObject } from '../json.js';
import { answerEnded, createGuardedFetch } from './guarded-fetch.js';
import type { ServerFacts, Upstream, UpstreamAnswer, UpstreamOptions } from './upstream.js';
import { findFailure, UpstreamFailure } from './upstream-failure.js';

/** Whom to connect to, and for whom. */
export interface ConnectOptions {
  readonly endpoint: URL;
  readonly key: string;
  readonly userAgent: string;
  /** The client at our other end: the server records it, and asks its user only what it can show. */
  readonly client: {
    readonly name: string;
    readonly version: string;
    readonly elicitation: JsonObject | null;
  };
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

/** How long the first exchange with a server may take, in milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000;

/** How long a call may go on that keeps telling of progress, in milliseconds. */
const TOTAL_TIMEOUT_MS = 600_000;

/** How long an answer may still be on its way through the SDK when its stream has ended, in milliseconds. */
const STREAM_GRACE_MS = 250;

/** Takes every result as it came: what it means is between the server and the client. */
const AS_IT_CAME = {
  '~standard': {
    version: 1,
    vendor: 'paretostudio',
    validate: (value: unknown) => ({ value }),
  },
} as const;

/**
 * Connects to a server, in the newest revision of the protocol that both speak.
 *
 * @throws {@link UpstreamFailure} If there is no such server, or it does not let us in.
 */
export async function connectUpstream(options: ConnectOptions): Promise<Upstream> {
  const { endpoint, client: caller } = options;
  // What the client can show is what the server may ask, in the client's own words.
  const elicitation = caller.elicitation as ClientCapabilities['elicitation'] | null;
  const capabilities: ClientCapabilities = elicitation === null ? {} : { elicitation };
  const client = new Client(
    { name: caller.name, version: caller.version },
    {
      capabilities,
      versionNegotiation: { mode: 'auto' },
      inputRequired: { autoFulfill: false },
      jsonSchemaValidator: { getValidator: refuseToValidate },
    },
  );
  const guarded = createGuardedFetch({ fetch, now: () => new Date(), ...options });
  const transport = new StreamableHTTPClientTransport(endpoint, { fetch: guarded });
  await client.connect(transport, { timeout: CONNECT_TIMEOUT_MS }).catch((error: unknown) => {
    throw toThrown(error);
  });
  return {
    request: (method, params, requestOptions) => request(client, method, params, requestOptions),
    facts: () => Promise.resolve(factsOf(client)),
  };
}

async function request(
  client: Client,
  method: string,
  params: JsonObject,
  { signal, timeoutMs, onProgress }: UpstreamOptions,
): Promise<UpstreamAnswer> {
  const unanswered = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  const ended = (failure: UpstreamFailure | null) => {
    const reason = failure ?? new UpstreamFailure('interrupted');
    grace ??= setTimeout(() => unanswered.abort(reason), failure === null ? STREAM_GRACE_MS : 0);
  };
  try {
    const result = await answerEnded.run(ended, () =>
      client.request({ method, params }, AS_IT_CAME, {
        allowInputRequired: true,
        signal: AbortSignal.any([signal, unanswered.signal]),
        timeout: timeoutMs,
        resetTimeoutOnProgress: true,
        maxTotalTimeout: TOTAL_TIMEOUT_MS,
        ...(onProgress !== null && { onprogress: onProgress }),
      }),
    );
    return toAnswer(result);
  } catch (error) {
    throw unanswered.signal.aborted ? unanswered.signal.reason : toThrown(error);
  } finally {
    clearTimeout(grace);
  }
}

function toAnswer(result: unknown): UpstreamAnswer {
  if (!isJsonObject(result)) throw new UpstreamFailure('not-mcp');
  if (result['resultType'] !== 'input_required') return { kind: 'complete', result };
  const { inputRequests, requestState } = result;
  return {
    kind: 'input-required',
    inputRequests: isJsonObject(inputRequests) ? inputRequests : {},
    requestState: typeof requestState === 'string' ? requestState : null,
  };
}

function factsOf(client: Client): ServerFacts {
  return {
    name: client.getServerVersion()?.name ?? 'ParetoStudio',
    version: client.getServerVersion()?.version ?? '',
    protocolVersion: client.getNegotiatedProtocolVersion() ?? '',
    instructions: client.getInstructions() ?? null,
  };
}

/** What the SDK throws, as one of the two errors that {@link Upstream} promises. */
function toThrown(error: unknown): Error {
  const failure = findFailure(error);
  if (failure !== null) return failure;
  if (error instanceof ProtocolError) return new RpcError(error.code, error.message, error.data);
  if (!(error instanceof SdkError)) return new UpstreamFailure('not-mcp', {}, { cause: error });
  if (error.code === SdkErrorCode.RequestTimeout) return new UpstreamFailure('timeout', {}, { cause: error });
  if (error.code === SdkErrorCode.ConnectionClosed)
    return new UpstreamFailure('interrupted', {}, { cause: error });
  return new UpstreamFailure('not-mcp', {}, { cause: error });
}

function refuseToValidate(): never {
  throw new Error('This program passes arguments and results on; it validates neither.');
}
