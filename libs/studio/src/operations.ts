import type { StudioActionName } from '@paretostudio/permissions';
import { createApiKey } from './api-keys/create-api-key.js';
import { getApiKey } from './api-keys/get-api-key.js';
import { listApiKeys } from './api-keys/list-api-keys.js';
import { revokeApiKey } from './api-keys/revoke-api-key.js';
import { rotateApiKey } from './api-keys/rotate-api-key.js';
import { updateApiKey } from './api-keys/update-api-key.js';
import { verifyApiKey } from './api-keys/verify-api-key.js';
import { createPrompt } from './prompts/create-prompt.js';
import { deletePrompt } from './prompts/delete-prompt.js';
import { duplicatePrompt } from './prompts/duplicate-prompt.js';
import { getPrompt } from './prompts/get-prompt.js';
import { listPrompts } from './prompts/list-prompts.js';
import { searchPrompts } from './prompts/search-prompts.js';
import { updatePrompt } from './prompts/update-prompt.js';
import { getUsage } from './watching/get-usage.js';
import { listAuditEvents } from './watching/list-audit-events.js';
import { listUsageRecords } from './watching/list-usage-records.js';
import { verifyAuditEvents } from './watching/verify-audit-events.js';
import { whoami } from './watching/whoami.js';

/** The actions whose houses are still to come: those of agents, skills and connections. */
type LaterActionName = Extract<StudioActionName, `${string}_${'agent' | 'skill' | 'connection'}${string}`>;

/** Actions that {@link OPERATIONS} carries out. */
export type RunnableActionName = Exclude<StudioActionName, LaterActionName>;

/** Operations beside those of an action, which need the right to another action that they belong to. */
export type FurtherOperationName = 'get_api_key' | 'list_usage_records' | 'verify_audit_events';

/** What {@link OPERATIONS} knows by name. */
export type OperationName = RunnableActionName | FurtherOperationName;

/** What a name demands of its operation: the action of that name, or for a further name some action. */
interface ActionOf<Name extends OperationName> {
  readonly action: Name extends RunnableActionName ? Name : RunnableActionName;
}

const BY_NAME = {
  whoami,
  get_usage: getUsage,
  list_usage_records: listUsageRecords,
  list_audit_events: listAuditEvents,
  verify_audit_events: verifyAuditEvents,
  verify_api_key: verifyApiKey,
  list_api_keys: listApiKeys,
  get_api_key: getApiKey,
  create_api_key: createApiKey,
  update_api_key: updateApiKey,
  rotate_api_key: rotateApiKey,
  revoke_api_key: revokeApiKey,
  list_prompts: listPrompts,
  search_prompts: searchPrompts,
  get_prompt: getPrompt,
  create_prompt: createPrompt,
  update_prompt: updatePrompt,
  delete_prompt: deletePrompt,
  duplicate_prompt: duplicatePrompt,
} as const satisfies { readonly [Name in OperationName]: ActionOf<Name> };

/**
 * Every operation by name: one for each action, whose name it bears, and those that read further under the same right.
 *
 * An action that is missing here, or a name that is no action, does not compile.
 */
export const OPERATIONS = Object.freeze(BY_NAME);

/** The input of an operation, by its name. */
export type InputOf<Name extends OperationName> = InstanceType<(typeof OPERATIONS)[Name]['input']>;
/** What an operation answers, by its name. */
export type OutputOf<Name extends OperationName> = InstanceType<(typeof OPERATIONS)[Name]['output']>;
