import type { ApiSchemas } from '@paretostudio/api-client';
import { PERMISSION_PRESETS, refuseForApps, type Permissions } from '@paretostudio/permissions';
import { ALL, emptyResources, toPermissions, type PermissionDraft } from '../keys/permission-draft.js';

/** A program that asks to be let in, and what it asks for. */
export type AuthorizationRequest = ApiSchemas['AuthorizationRequestView'];

/** What somebody lets a program do, while it is being chosen: a preset, or permissions one by one. */
export interface ConsentChoice {
  /** The id of a preset; `custom` for what was chosen one by one. */
  readonly preset: string;
  readonly custom: PermissionDraft;
}

/** The presets that an app may hold, the narrowest first; `custom` is last. */
export const APP_PRESETS = PERMISSION_PRESETS.filter(
  ({ permissions }) => refuseForApps(permissions) === null,
);

/** Whether a request is for one connection or agent, which alone is chosen from then. */
export function isForOne({ resource }: Pick<AuthorizationRequest, 'resource'>): boolean {
  return resource.kind === 'connection' || resource.kind === 'agent';
}

/** Where choosing begins: at what the program hinted at. */
export function suggestedChoice(
  request: Pick<AuthorizationRequest, 'resource' | 'suggested'>,
): ConsentChoice {
  const custom = request.suggested;
  const preset = APP_PRESETS.find(({ permissions }) => isSame(permissions, custom));
  return { preset: isForOne(request) ? 'custom' : (preset?.id ?? 'custom'), custom };
}

/** The permissions that are shown, which are those that are consented to. */
export function permissionsOf({ preset, custom }: ConsentChoice): Permissions {
  if (preset === 'custom') return toPermissions(custom);
  return APP_PRESETS.find(({ id }) => id === preset)?.permissions ?? {};
}

/** Says what is missing before the server is asked; null when nothing is. */
export function explainChoice(choice: ConsentChoice): string | null {
  if (Object.keys(permissionsOf(choice)).length === 0) return 'Choose at least one permission, or deny.';
  if (choice.preset === 'custom' && emptyResources(choice.custom).length > 0) {
    return 'Choose tools of each connection that you opened, or set it to “No access”.';
  }
  return null;
}

/** The name in a permission map of the connection or agent that a request is for, such as `conn_<UUID>`. */
export function resourceOf({ resource }: Pick<AuthorizationRequest, 'resource'>): string {
  return resource.name.slice(resource.name.indexOf('/') + 1);
}

/** Everything of the one thing that a request is for. */
export function allOfOne(request: Pick<AuthorizationRequest, 'resource'>): PermissionDraft {
  return { [resourceOf(request)]: [ALL] };
}

function isSame(a: Permissions, b: Permissions): boolean {
  return JSON.stringify(toPermissions(a)) === JSON.stringify(toPermissions(b));
}
