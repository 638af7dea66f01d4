import { LIBRARY_ACTIONS } from './actions/library-actions.js';
import { canonicalPermissions } from './canonical-permissions.js';
import { ALL_PERMISSIONS, type Permissions } from './permissions.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

/** A ready-made choice of permissions for a new key. */
export interface PermissionPreset {
  readonly id: 'library-read' | 'library' | 'everything' | 'custom';
  readonly title: string;
  /** One sentence for the person who chooses. */
  readonly description: string;
  /** What a key gets; for `custom`, where choosing begins: nothing. */
  readonly permissions: Permissions;
}

const ALWAYS_USEFUL = ['whoami', 'get_usage'];
const LIBRARY_NAMES = Object.keys(LIBRARY_ACTIONS);
const LIBRARY_READS = STUDIO_ACTIONS.names.filter(
  (name) => name in LIBRARY_ACTIONS && STUDIO_ACTIONS.actions[name].hints.readOnly,
);

/** What a key gets when no permissions are asked for. */
export const DEFAULT_PRESET: PermissionPreset = Object.freeze({
  id: 'library',
  title: 'Library, read and write',
  description: 'Everything about prompts, agents and skills, and the usage; no keys, no connections.',
  permissions: permissionsOfSelf([...LIBRARY_NAMES, ...ALWAYS_USEFUL]),
});

/** Every preset, the narrowest first; `custom` is last. */
export const PERMISSION_PRESETS: readonly PermissionPreset[] = Object.freeze([
  Object.freeze({
    id: 'library-read',
    title: 'Library, read only',
    description:
      'Lists, reads and searches prompts, agents and skills, and reads the usage; changes nothing.',
    permissions: permissionsOfSelf([...LIBRARY_READS, ...ALWAYS_USEFUL]),
  } as const),
  DEFAULT_PRESET,
  Object.freeze({
    id: 'everything',
    title: 'Everything',
    description: 'All that the member who owns the key may do, keys and connections included, now and later.',
    permissions: ALL_PERMISSIONS,
  } as const),
  Object.freeze({
    id: 'custom',
    title: 'Custom',
    description: 'Only what you choose: single actions, prefixes, connections and agents.',
    permissions: Object.freeze({}),
  } as const),
]);

/** Exact names, never prefixes: `list_*` would hand out the list of keys too. */
function permissionsOfSelf(names: readonly string[]): Permissions {
  const permissions = canonicalPermissions(new Map([['self', new Set(names)]]));
  Object.values(permissions).forEach(Object.freeze);
  return Object.freeze(permissions);
}
