import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { findResourceOperation } from '../studio-mount/resources/find-resource-operation.js';
import { CONFIRMATION_TOKEN } from '../studio-mount/tools/confirmation-token.js';
import { isToolName } from '../studio-mount/tools/is-tool-name.js';
import { isRecord } from './is-record.js';
import { isMcpMethod } from './mcp-method.js';

/** What a request does, by the name that is recorded, and what it takes from the quota. */
export interface MessageOperation {
  readonly action: string;
  readonly cost: number;
}

/** Units that an operation takes whose target does not exist: finding that out is not free. */
const UNKNOWN_TARGET_COST = 1;

/**
 * Tells what a request does and what it costs: `tools/call`, `prompts/get` and `resources/read` are operations,
 * everything else is free.
 *
 * The second round of a confirmation is free, since the first was paid; with a bad token it then executes nothing.
 */
export function operationOfMessage(method: string, params: unknown): MessageOperation {
  const given = isRecord(params) ? params : {};
  switch (method) {
    case 'tools/call':
      return operationOfTool(given);
    case 'prompts/get':
      return { action: 'get_prompt', cost: costOf('get_prompt') };
    case 'resources/read': {
      const action = findResourceOperation(given['uri'])?.action;
      return action === undefined
        ? { action: method, cost: UNKNOWN_TARGET_COST }
        : { action, cost: costOf(action) };
    }
    default:
      return { action: isMcpMethod(method) ? method : 'none', cost: 0 };
  }
}

function operationOfTool(params: Readonly<Record<string, unknown>>): MessageOperation {
  const name = params['name'];
  if (typeof name !== 'string' || !isToolName(name)) {
    return { action: 'tools/call', cost: UNKNOWN_TARGET_COST };
  }
  const isDestructive = STUDIO_ACTIONS.actions[name].hints.destructive;
  return { action: name, cost: isDestructive && isSecondRound(params) ? 0 : costOf(name) };
}

function isSecondRound(params: Readonly<Record<string, unknown>>): boolean {
  const given = params['arguments'];
  return (
    Object.hasOwn(params, 'requestState') || (isRecord(given) && Object.hasOwn(given, CONFIRMATION_TOKEN))
  );
}

function costOf(action: string): number {
  return findAction(STUDIO_ACTIONS, action)?.cost ?? UNKNOWN_TARGET_COST;
}
