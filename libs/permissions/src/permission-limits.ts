/** How large a permission map may be. */
export const PERMISSION_LIMITS = Object.freeze({
  /** Resources in a map. */
  resourcesMax: 100,
  /** Actions under one resource, as written. */
  actionsPerResourceMax: 200,
  /** Actions under all resources together, as written. */
  actionsMax: 1000,
  /** Problems that are told at once; the rest shows when these are mended. */
  problemsMax: 20,
});
