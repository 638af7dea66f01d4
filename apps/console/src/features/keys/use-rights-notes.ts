import {
  isGranted,
  roleAtLeast,
  STUDIO_ACTIONS,
  TOOL_USE,
  ALL_PERMISSIONS,
  type ActionRow,
} from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { useWhoami } from '../../data/who.js';
import { plansQuery } from '../../data/account-queries.js';

/** What stands between the person and a right. */
export interface RightsNote {
  readonly text: string;
  /** Whether another plan would give it; else another role would. */
  readonly isPlan: boolean;
}

/**
 * Tells which rights the person's own role or the account's plan does not give: a key may hold them, and can use them
 * once role and plan give them.
 */
export function useRightsNotes(): {
  readonly noteFor: (action: ActionRow) => RightsNote | null;
  /** Whether the role may use tools of connections and agents at all. */
  readonly mayUseTools: boolean;
} {
  const whoami = useWhoami();
  const { data: plans } = useQuery(plansQuery);
  const role = whoami?.member?.role;
  const features = whoami?.plan.features;
  if (role === undefined || features === undefined) return { noteFor: () => null, mayUseTools: true };
  const noteFor = ({ name, role: least, feature }: ActionRow): RightsNote | null => {
    if (isGranted({ permissions: ALL_PERMISSIONS, role, features }, STUDIO_ACTIONS, name)) return null;
    if (!roleAtLeast(role, least)) return { text: `Needs the role ${least}`, isPlan: false };
    const plan = plans?.items.find((each) => feature !== null && each.features.includes(feature));
    return { text: `Needs the plan ${plan?.title ?? 'above yours'}`, isPlan: true };
  };
  return { noteFor, mayUseTools: roleAtLeast(role, TOOL_USE.role) };
}
