export type { Action, ActionDefinition, ActionHints, ActionTable } from './action.js';
export { ACTION_LENGTH_MAX } from './action-pattern.js';
export { defineActions } from './define-actions.js';
export { describeActions, type ActionRow } from './describe-actions.js';
export { describePermissions } from './describe-permissions.js';
export { explainRefusal } from './explain-refusal.js';
export { findAction } from './find-action.js';
export { findExcess, type PermissionEntry } from './find-excess.js';
export { isAllowed } from './is-allowed.js';
export { isGranted } from './is-granted.js';
export { isSubset } from './is-subset.js';
export { mayEnter } from './may-enter.js';
export { nearestName } from './nearest-name.js';
export { parsePermissions, type PermissionProblem, type PermissionsParse } from './parse-permissions.js';
export { PERMISSION_LIMITS } from './permission-limits.js';
export { DEFAULT_PRESET, PERMISSION_PRESETS, type PermissionPreset } from './permission-presets.js';
export { ALL_PERMISSIONS, type Permissions } from './permissions.js';
export {
  agentResource,
  connectionResource,
  parseResource,
  serviceResource,
  type ResourceKind,
  type ResourceName,
} from './resource-name.js';
export { refuseForApps } from './refuse-for-apps.js';
export type { GrantRefusal, Rights } from './rights.js';
export { roleAtLeast, ROLES, type Role } from './role.js';
export { STUDIO_ACTIONS, type StudioActionName } from './studio-actions.js';
export { TOOL_USE } from './tool-use.js';
export { visibleActions } from './visible-actions.js';
