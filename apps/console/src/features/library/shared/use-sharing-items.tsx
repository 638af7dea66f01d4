import { Users, UserRound } from 'lucide-react';
import { useMay, useSession } from '../../../data/who.js';
import type { MenuItem } from '../../../ui/menu.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { useSharing } from './use-sharing.js';

/**
 * The entry to share a record or to take it back; where the plan has no sharing, one that leads to the plans; nothing for
 * those who may do neither.
 */
export function useSharingItems(
  kind: LibraryKind,
  { visibility, ownerMemberId }: Pick<RecordFacts, 'visibility' | 'ownerMemberId'>,
  onSelect: (dialog: 'share' | 'unshare') => void,
): MenuItem[] {
  const mayUpdate = useMay(`update_${kind.noun}`);
  const { isIncluded, planTitle } = useSharing();
  const { member } = useSession();
  if (!mayUpdate) return [];
  if (visibility === 'team') {
    const mayTakeBack = ownerMemberId === member.id || ['founder', 'admin'].includes(member.role);
    return mayTakeBack
      ? [{ label: 'Take back from the team', icon: ICONS.personal, onSelect: () => onSelect('unshare') }]
      : [];
  }
  if (isIncluded) {
    return [{ label: 'Share with the team', icon: ICONS.team, onSelect: () => onSelect('share') }];
  }
  if (planTitle === null) return [];
  return [{ label: `Sharing needs the ${planTitle} plan`, icon: ICONS.team, to: '/settings/billing' }];
}

const ICONS = {
  team: <Users size={15} aria-hidden />,
  personal: <UserRound size={15} aria-hidden />,
};
