import { findAction } from '@paretostudio/permissions';
import type { RefusedAccess } from '../core/access.js';
import { accessOf } from '../core/access-of.js';
import type { AccessRequirement } from '../core/access-requirement.js';
import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import { authenticateKey } from '../core/authenticate-key.js';
import { type AccessDecision, decideAccess } from '../core/decide-access.js';
import type { HttpRequest } from '../core/http-request.js';
import { jsonRpcError, type JsonRpcResponse } from './json-rpc.js';
import type { McpDoor } from './mcp-door.js';
import type { McpMessage } from './mcp-message.js';
import { refusalError, refusalResult, unknownMethod, unknownTool } from './refusal-words.js';

/**
 * What becomes of a message.
 *
 * - `pass`: the server gets it. `headers` are for the HTTP answer, if there is one.
 * - `answer`: the server does not get it; `response` goes to whoever sent it, with the HTTP status `status`.
 * - `refuse`: nobody is let in; HTTP says so where there is HTTP.
 */
export type McpVerdict =
  | { readonly kind: 'pass'; readonly principal: ApiKeyPrincipal; readonly headers: HeaderFields }
  | {
      readonly kind: 'answer';
      readonly response: JsonRpcResponse;
      readonly status: number;
      readonly headers: HeaderFields;
    }
  | { readonly kind: 'refuse'; readonly access: RefusedAccess };

type HeaderFields = { readonly [name: string]: string };

/** What methods take that are no operations. */
const NO_OPERATION = { cost: 0, burst: 1 } as const;

/** Methods that change nothing beyond the caller's own connection and tell nothing but what the guard filters. */
const HARMLESS: ReadonlySet<string | null> = new Set([
  'initialize',
  'ping',
  'server/discover',
  'logging/setLevel',
  'tools/list',
]);

const OK = 200;
const NOT_FOUND = 404;

/**
 * Decides with the key of a request what becomes of the message in it: asks admission once, whatever the message is,
 * and remembers nothing.
 *
 * At a service's own table a tool that it does not have takes nothing, like a forbidden one, so that neither answers nor
 * meters tell the two apart.
 *
 * @throws Whatever admission and meters throw that is not an outage.
 */
export async function judgeMessage(
  door: McpDoor,
  message: McpMessage,
  req: HttpRequest,
): Promise<McpVerdict> {
  const requirement = requirementOf(door, message);
  if (requirement !== null) {
    const decision = await decideAccess(door.guard.settings, requirement, req);
    return verdictOnOperation(door, message, decision, req);
  }
  const authentication = await authenticateKey(door.guard.settings, req, NO_OPERATION);
  if (authentication.kind !== 'admitted') {
    return refuse(
      authentication.kind === 'none' ? authentication : { ...authentication, principal: null },
      req,
    );
  }
  if (message.kind !== 'request' || HARMLESS.has(message.method)) {
    return { kind: 'pass', principal: authentication.principal, headers: {} };
  }
  return message.method === 'tools/call'
    ? answer(unknownTool(message))
    : answer(unknownMethod(message), message.isModern ? NOT_FOUND : OK);
}

/** What an operation demands; null for what is no operation, and for what there is not. */
function requirementOf({ guard, methods }: McpDoor, message: McpMessage): AccessRequirement | null {
  const { kind, method, tool } = message;
  if (kind !== 'request' || method === null) return null;
  if (tool === null) return methods.get(method) ?? null;
  return findAction(guard.settings.actions, tool) === null ? null : guard.requirementOf(tool);
}

function verdictOnOperation(
  { accountUrl }: McpDoor,
  message: McpMessage,
  decision: AccessDecision,
  req: HttpRequest,
): McpVerdict {
  const access = accessOf(decision, req);
  if (access.granted) return { kind: 'pass', principal: access.principal, headers: access.headers };
  const { refusal, headers } = access;
  const isTool = message.tool !== null;
  switch (refusal.code) {
    case 'quota_exceeded':
    case 'burst_exceeded': {
      const { 'Content-Type': _type, ...fields } = headers;
      return isTool
        ? answer(refusalResult(message, refusal, accountUrl), OK, fields)
        : answer(jsonRpcError(message.id, refusalError(refusal, accountUrl)), OK, fields);
    }
    case 'permission_denied':
    case 'plan_required':
      return isTool
        ? answer(unknownTool(message))
        : answer(jsonRpcError(message.id, refusalError(refusal, accountUrl)));
    default:
      return { kind: 'refuse', access };
  }
}

function answer(response: JsonRpcResponse, status = OK, headers: HeaderFields = {}): McpVerdict {
  return { kind: 'answer', response, status, headers };
}

function refuse(decision: Exclude<AccessDecision, { kind: 'granted' }>, req: HttpRequest): McpVerdict {
  const access = accessOf(decision, req);
  if (access.granted) throw new TypeError('A refusal grants nothing.');
  return { kind: 'refuse', access };
}
