import { covers } from './action-pattern.js';
import type { PermissionEntry } from './find-excess.js';
import type { Permissions } from './permissions.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

/**
 * Finds the first entry of a permission map that no connected app may hold.
 *
 * An app holds none of the actions that `forApps: false` marks: what they make would outlive the app. A wildcard that
 * covers one of them is refused too, so an app's permissions on the studio are written out.
 *
 * @param permissions - A map that `parsePermissions` made.
 * @returns The entry, by the map's order; `null` when an app may hold all of it.
 */
export function refuseForApps(permissions: Permissions): PermissionEntry | null {
  for (const resource of ['*', STUDIO_ACTIONS.resource]) {
    const action = (permissions[resource] ?? []).find((pattern) =>
      NOT_FOR_APPS.some((name) => covers(pattern, name)),
    );
    if (action !== undefined) return { resource, action };
  }
  return null;
}

const NOT_FOR_APPS = STUDIO_ACTIONS.names.filter((name) => STUDIO_ACTIONS.actions[name].forApps === false);
