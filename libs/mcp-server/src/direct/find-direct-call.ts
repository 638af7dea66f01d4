import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
} from '@modelcontextprotocol/server';
import { abilitiesOf, NO_ABILITIES, type ClientAbilities } from '../messages/client-abilities.js';
import { FIRST_MODERN_REVISION } from '../messages/era-of-message.js';
import { isRecord } from '../messages/is-record.js';
import type { McpHeaderFields } from '../messages/read-mcp-message.js';
import { eraOfEnvelope, type ClassifiedRequest } from './era-of-envelope.js';

/** A well-formed `tools/call` as its parts. */
export interface DirectCall {
  readonly id: string | number;
  readonly era: 'legacy' | 'modern';
  readonly name: string;
  /** Untrusted. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What the client can put before a person in this very request. */
  readonly abilities: ClientAbilities;
  /** Whether the client wants to be told of the progress. */
  readonly wantsProgress: boolean;
}

const MESSAGE_MEMBERS: ReadonlySet<string> = new Set(['jsonrpc', 'id', 'method', 'params']);
const PARAMS_MEMBERS: ReadonlySet<string> = new Set(['name', 'arguments', '_meta']);
const ENVELOPE_MEMBERS: ReadonlySet<string> = new Set([
  PROTOCOL_VERSION_META_KEY,
  CLIENT_INFO_META_KEY,
  CLIENT_CAPABILITIES_META_KEY,
  'progressToken',
]);
const METHOD = 'tools/call';

/**
 * Finds the tool call in a message that is beyond doubt one that the SDK would take: every header field that it looks at
 * is there and says the same as the body, and nothing stands in the message that it would look at closer.
 *
 * @param body - The parsed JSON body, untrusted.
 * @returns Null for any other message, a malformed one too: the SDK judges it.
 */
export function findDirectCall(headers: McpHeaderFields, body: unknown): DirectCall | null {
  if (!isRecord(body) || !hasOnly(body, MESSAGE_MEMBERS)) return null;
  const { jsonrpc, id, method, params } = body;
  if (jsonrpc !== '2.0' || method !== METHOD) return null;
  if (typeof id !== 'string' && !Number.isSafeInteger(id)) return null;
  if (!isRecord(params) || !hasOnly(params, PARAMS_MEMBERS)) return null;
  const { name, arguments: args = {}, _meta: meta = {} } = params;
  if (typeof name !== 'string' || !isRecord(args) || !isPlainMeta(meta)) return null;
  if (!takesJsonAndEvents(headers)) return null;
  const era = eraOf(headers, { body, meta, name });
  if (era === null) return null;
  const abilities = era === 'modern' ? abilitiesOf(meta) : NO_ABILITIES;
  return { id: id as string | number, era, name, args, abilities, wantsProgress: 'progressToken' in meta };
}

function hasOnly(record: Readonly<Record<string, unknown>>, members: ReadonlySet<string>): boolean {
  for (const member in record) if (!members.has(member)) return false;
  return true;
}

function isPlainMeta(meta: unknown): meta is Readonly<Record<string, unknown>> {
  if (!isRecord(meta) || !hasOnly(meta, ENVELOPE_MEMBERS)) return false;
  const { progressToken = 0 } = meta;
  return typeof progressToken === 'string' || Number.isSafeInteger(progressToken);
}

function takesJsonAndEvents({ accept, 'content-type': type }: McpHeaderFields): boolean {
  return (
    typeof accept === 'string' &&
    accept.includes('application/json') &&
    accept.includes('text/event-stream') &&
    typeof type === 'string' &&
    /^application\/json(?:$|;)/.test(type)
  );
}

function eraOf(
  headers: McpHeaderFields,
  {
    body,
    meta,
    name,
  }: { readonly body: unknown; readonly meta: ClassifiedRequest['meta']; readonly name: string },
): DirectCall['era'] | null {
  const { 'mcp-protocol-version': version, 'mcp-method': method, 'mcp-name': named } = headers;
  if (version !== undefined && typeof version !== 'string') return null;
  const era = eraOfEnvelope({ version, body, meta });
  if (era !== 'modern') return era;
  return version === FIRST_MODERN_REVISION && method === METHOD && named === name ? era : null;
}
