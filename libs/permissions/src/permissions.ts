/**
 * What a key may do: for each resource, the actions allowed on it.
 *
 * A resource is `self`, `conn_<UUID>`, `agent_<UUID>`, `svc_<name>` or `*` (every resource). An action is a
 * name, a prefix with a trailing `*`, or `*`. Entries add up: no entry takes away what another one gives.
 * Maps from outside go through `parsePermissions`; everything else here expects its result.
 */
export type Permissions = { readonly [resource: string]: readonly string[] };

/** Every action of every resource: what a console session has before role and plan are looked at. */
export const ALL_PERMISSIONS: Permissions = Object.freeze({ '*': Object.freeze(['*']) });
