import type { StudioActionName } from '@paretostudio/permissions';
import { createAgent } from './agents/create-agent.js';
import { deleteAgent } from './agents/delete-agent.js';
import { duplicateAgent } from './agents/duplicate-agent.js';
import { exportAgent } from './agents/export-agent.js';
import { getAgent } from './agents/get-agent.js';
import { importAgent } from './agents/import-agent.js';
import { listAgentVersions } from './agents/list-agent-versions.js';
import { listAgents } from './agents/list-agents.js';
import { searchAgents } from './agents/search-agents.js';
import { shareAgent } from './agents/share-agent.js';
import { unshareAgent } from './agents/unshare-agent.js';
import { updateAgent } from './agents/update-agent.js';
import { createApiKey } from './api-keys/create-api-key.js';
import { getApiKey } from './api-keys/get-api-key.js';
import { listApiKeyHints } from './api-keys/list-api-key-hints.js';
import { listApiKeys } from './api-keys/list-api-keys.js';
import { revokeApiKey } from './api-keys/revoke-api-key.js';
import { rotateApiKey } from './api-keys/rotate-api-key.js';
import { updateApiKey } from './api-keys/update-api-key.js';
import { verifyApiKey } from './api-keys/verify-api-key.js';
import { approveConnectionTools } from './connections/approve-connection-tools.js';
import { createConnection } from './connections/create-connection.js';
import { deleteConnection } from './connections/delete-connection.js';
import { getConnection } from './connections/get-connection.js';
import { listConnectionTools } from './connections/list-connection-tools.js';
import { listConnections } from './connections/list-connections.js';
import { testConnection } from './connections/test-connection.js';
import { updateConnection } from './connections/update-connection.js';
import { createPrompt } from './prompts/create-prompt.js';
import { deletePrompt } from './prompts/delete-prompt.js';
import { duplicatePrompt } from './prompts/duplicate-prompt.js';
import { exportPrompt } from './prompts/export-prompt.js';
import { getPrompt } from './prompts/get-prompt.js';
import { importPrompt } from './prompts/import-prompt.js';
import { listPromptVersions } from './prompts/list-prompt-versions.js';
import { listPrompts } from './prompts/list-prompts.js';
import { searchPrompts } from './prompts/search-prompts.js';
import { sharePrompt } from './prompts/share-prompt.js';
import { unsharePrompt } from './prompts/unshare-prompt.js';
import { updatePrompt } from './prompts/update-prompt.js';
import { createSkill } from './skills/create-skill.js';
import { deleteSkill } from './skills/delete-skill.js';
import { duplicateSkill } from './skills/duplicate-skill.js';
import { exportSkill } from './skills/export-skill.js';
import { getSkill } from './skills/get-skill.js';
import { importSkill } from './skills/import-skill.js';
import { listSkillVersions } from './skills/list-skill-versions.js';
import { listSkills } from './skills/list-skills.js';
import { readSkillFile } from './skills/read-skill-file.js';
import { searchSkills } from './skills/search-skills.js';
import { shareSkill } from './skills/share-skill.js';
import { unshareSkill } from './skills/unshare-skill.js';
import { updateSkill } from './skills/update-skill.js';
import { getUsageSeries } from './watching/get-usage-series.js';
import { getUsage } from './watching/get-usage.js';
import { listAuditEvents } from './watching/list-audit-events.js';
import { listUsageRecords } from './watching/list-usage-records.js';
import { planUsageExport } from './watching/plan-usage-export.js';
import { verifyAuditEvents } from './watching/verify-audit-events.js';
import { whoami } from './watching/whoami.js';

/** Actions that {@link OPERATIONS} carries out. */
export type RunnableActionName = StudioActionName;

/** Operations beside those of an action, which need the right to another action that they belong to. */
export type FurtherOperationName =
  | 'get_api_key'
  | 'list_api_key_hints'
  | 'get_usage_series'
  | 'list_usage_records'
  | 'plan_usage_export'
  | 'verify_audit_events'
  | `list_${'prompt' | 'skill' | 'agent'}_versions`
  | `${'export' | 'import' | 'share' | 'unshare'}_${'prompt' | 'skill' | 'agent'}`
  | 'read_skill_file'
  | 'list_connection_tools';

/** What {@link OPERATIONS} knows by name. */
export type OperationName = RunnableActionName | FurtherOperationName;

/** What a name demands of its operation: the action of that name, or for a further name some action. */
interface ActionOf<Name extends OperationName> {
  readonly action: Name extends RunnableActionName ? Name : RunnableActionName;
}

const BY_NAME = {
  whoami,
  get_usage: getUsage,
  get_usage_series: getUsageSeries,
  list_usage_records: listUsageRecords,
  plan_usage_export: planUsageExport,
  list_audit_events: listAuditEvents,
  verify_audit_events: verifyAuditEvents,
  verify_api_key: verifyApiKey,
  list_api_keys: listApiKeys,
  get_api_key: getApiKey,
  list_api_key_hints: listApiKeyHints,
  create_api_key: createApiKey,
  update_api_key: updateApiKey,
  rotate_api_key: rotateApiKey,
  revoke_api_key: revokeApiKey,
  list_prompts: listPrompts,
  search_prompts: searchPrompts,
  get_prompt: getPrompt,
  list_prompt_versions: listPromptVersions,
  export_prompt: exportPrompt,
  create_prompt: createPrompt,
  import_prompt: importPrompt,
  update_prompt: updatePrompt,
  share_prompt: sharePrompt,
  unshare_prompt: unsharePrompt,
  delete_prompt: deletePrompt,
  duplicate_prompt: duplicatePrompt,
  list_skills: listSkills,
  search_skills: searchSkills,
  get_skill: getSkill,
  list_skill_versions: listSkillVersions,
  export_skill: exportSkill,
  read_skill_file: readSkillFile,
  create_skill: createSkill,
  import_skill: importSkill,
  update_skill: updateSkill,
  share_skill: shareSkill,
  unshare_skill: unshareSkill,
  delete_skill: deleteSkill,
  duplicate_skill: duplicateSkill,
  list_agents: listAgents,
  search_agents: searchAgents,
  get_agent: getAgent,
  list_agent_versions: listAgentVersions,
  export_agent: exportAgent,
  create_agent: createAgent,
  import_agent: importAgent,
  update_agent: updateAgent,
  share_agent: shareAgent,
  unshare_agent: unshareAgent,
  delete_agent: deleteAgent,
  duplicate_agent: duplicateAgent,
  list_connections: listConnections,
  get_connection: getConnection,
  list_connection_tools: listConnectionTools,
  create_connection: createConnection,
  update_connection: updateConnection,
  delete_connection: deleteConnection,
  test_connection: testConnection,
  approve_connection_tools: approveConnectionTools,
} as const satisfies { readonly [Name in OperationName]: ActionOf<Name> };

/**
 * Every operation by name: one for each action, whose name it bears, and those that read further, or bring in a file,
 * under the right to another action.
 *
 * An action that is missing here, or a name that is no action, does not compile.
 */
export const OPERATIONS = Object.freeze(BY_NAME);

/** The input of an operation, by its name. */
export type InputOf<Name extends OperationName> = InstanceType<(typeof OPERATIONS)[Name]['input']>;
/** What an operation answers, by its name. */
export type OutputOf<Name extends OperationName> = InstanceType<(typeof OPERATIONS)[Name]['output']>;
