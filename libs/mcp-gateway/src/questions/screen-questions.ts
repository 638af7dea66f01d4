import { isJsonObject } from '../catalog/is-json-object.js';
import { visibleText } from '../catalog/visible-text.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { JsonObject } from '../types/json-object.js';
import { UpstreamError } from '../types/upstream-error.js';
import { asksForSecret } from './asks-for-secret.js';
import { cleanForm } from './clean-form.js';

/** Who asks whom. */
export interface QuestionContext {
  /** What people call the upstream. */
  readonly upstreamName: string;
  readonly abilities: ClientAbilities;
  /** Questions in one round. */
  readonly questionsMax: number;
}

/** The questions of one round, sorted. */
export interface ScreenedQuestions {
  /** What the caller may be asked, by the upstream's own keys. */
  readonly asked: JsonObject;
  /** The keys of what is declined without asking. */
  readonly declined: readonly string[];
}

/** Characters of a message. */
const MESSAGE_LENGTH_MAX = 2_000;

/** Characters of a form's schema as JSON. */
const FORM_LENGTH_MAX = 32_768;

/** Characters of an address to open. */
const URL_LENGTH_MAX = 2_048;

const KEY = /^[^\p{Cc}\p{Surrogate}]{1,128}$/u;

/**
 * Decides which questions of an upstream reach the caller, and in which words.
 *
 * Every message begins with the upstream's name, an address comes with its host in plain sight, and a form that
 * asks for secrets is declined.
 *
 * @throws {@link UpstreamError} `invalid_answer` If a question is malformed, or of a kind that the caller cannot answer.
 */
export function screenQuestions(requests: unknown, context: QuestionContext): ScreenedQuestions {
  const entries = isJsonObject(requests) ? Object.entries(requests) : [];
  if (entries.length > context.questionsMax) throw malformed();
  const asked: [string, JsonObject][] = [];
  const declined: string[] = [];
  for (const [key, request] of entries) {
    if (!KEY.test(key) || !isJsonObject(request) || request['method'] !== 'elicitation/create')
      throw malformed();
    const params = screenQuestion(request['params'], context);
    if (params === null) declined.push(key);
    else asked.push([key, { method: 'elicitation/create', params }]);
  }
  return { asked: Object.fromEntries(asked), declined };
}

/**
 * Decides in which words one question reaches the caller; null: it is declined.
 *
 * @throws {@link UpstreamError} As {@link screenQuestions}.
 */
export function screenQuestion(params: unknown, context: QuestionContext): JsonObject | null {
  if (!isJsonObject(params) || typeof params['message'] !== 'string') throw malformed();
  const mode = params['mode'] ?? 'form';
  if (mode === 'form' && context.abilities.form) return screenForm(params, context);
  if (mode === 'url' && context.abilities.url) return screenAddress(params, context);
  throw new UpstreamError('invalid_answer', 'The server asks in a way that the caller cannot answer.');
}

function screenForm(params: JsonObject, context: QuestionContext): JsonObject | null {
  const schema = params['requestedSchema'];
  if (!isJsonObject(schema) || JSON.stringify(schema).length > FORM_LENGTH_MAX) throw malformed();
  if (asksForSecret(schema, String(params['message']).slice(0, MESSAGE_LENGTH_MAX))) return null;
  return { mode: 'form', message: messageOf(params, context), requestedSchema: cleanForm(schema) };
}

function screenAddress(params: JsonObject, context: QuestionContext): JsonObject {
  const { url, elicitationId } = params;
  const parsed = typeof url === 'string' && url.length <= URL_LENGTH_MAX ? parseAddress(url) : null;
  if (parsed === null) throw malformed();
  return {
    mode: 'url',
    message: `${messageOf(params, context)} (opens ${parsed.host})`,
    url: parsed.href,
    ...(typeof elicitationId === 'string' ? { elicitationId: visibleText(elicitationId, 256) } : {}),
  };
}

/** Reads an address that a person may open: https, or http on this machine, and nobody's name in front of the host. */
function parseAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url : null;
}

function messageOf(params: JsonObject, context: QuestionContext): string {
  const message = visibleText(String(params['message']), MESSAGE_LENGTH_MAX);
  return `${visibleText(context.upstreamName, 100)} asks: ${message}`;
}

function malformed(): UpstreamError {
  return new UpstreamError('invalid_answer', 'The server asks something that is no question of MCP.');
}
