import { refuseConflict } from '../core/refusals.js';

/** Refuses a name that another record of the kind has in the account. */
export function refuseNameTaken(
  { kind, nameField }: { readonly kind: string; readonly nameField: 'slug' | 'name' },
  name: string,
): ReturnType<typeof refuseConflict> {
  return refuseConflict(
    `Another ${kind} of this account has the ${nameField} "${name}". Give another \`${nameField}\`.`,
  );
}
