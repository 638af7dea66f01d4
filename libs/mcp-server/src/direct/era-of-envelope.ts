import { classifyInboundRequest, SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';
import { FIRST_MODERN_REVISION } from '../messages/era-of-message.js';

/** A request as the SDK classifies it. */
export interface ClassifiedRequest {
  /** What `MCP-Protocol-Version` says; undefined when it is absent. */
  readonly version: string | undefined;
  /** The parsed message: JSON-RPC 2.0, with an id and a method, its parameters an object. */
  readonly body: unknown;
  /** The message's `_meta`. */
  readonly meta: Readonly<Record<string, unknown>>;
}

type Verdict = 'legacy' | 'modern' | null;

const KEY_LENGTH_MAX = 1_000;
const VERDICTS_MAX = 500;

/** Of one message and the next the envelope is the same, and the SDK's schemas take longer than all else before a call. */
const verdicts = new Map<string, Verdict>();

/**
 * Tells the era of a request by its envelope: the protocol version in the header field, and `_meta`.
 *
 * The SDK decides, and its verdict is remembered: it depends on nothing else, neither on who sends nor on the progress
 * token, of which only the type counts and was checked.
 *
 * @returns Null for an envelope that the SDK refuses, or would not serve as one of these two.
 */
export function eraOfEnvelope(request: ClassifiedRequest): Verdict {
  const { progressToken: _, ...envelope } = request.meta;
  const key = JSON.stringify([request.version ?? null, envelope]);
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = classify(request);
  if (verdicts.size >= VERDICTS_MAX) verdicts.clear();
  if (key.length <= KEY_LENGTH_MAX) verdicts.set(key, verdict);
  return verdict;
}

function classify({ version, body }: ClassifiedRequest): Verdict {
  const outcome = classifyInboundRequest({ httpMethod: 'POST', protocolVersionHeader: version, body });
  if (outcome.kind === 'legacy') {
    const isServed = version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version);
    return outcome.reason === 'no-claim' && isServed ? 'legacy' : null;
  }
  const isModern = outcome.kind === 'modern' && outcome.classification.revision === FIRST_MODERN_REVISION;
  return isModern ? 'modern' : null;
}
