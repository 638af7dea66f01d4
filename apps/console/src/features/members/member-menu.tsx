import type { Role } from '@paretostudio/permissions';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '../../data/account-queries.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import { ManageMemberDialog, type MemberDeed } from './manage-member-dialog.js';
import { TransferDialog } from './transfer-dialog.js';

/** What can be done with a member, as far as the person may; nothing is drawn where that is nothing. */
export function MemberMenu({ member, ownRole }: { readonly member: Member; readonly ownRole: Role }) {
  const [open, setOpen] = useState<MemberDeed | 'transfer' | null>(null);
  const deeds = deedsOn(ownRole, member);
  if (deeds.length === 0) return null;
  const items = deeds.map((deed): MenuItem => ({
    label: LABELS[deed],
    danger: deed === 'remove',
    separated: deed === 'remove',
    onSelect: () => setOpen(deed),
  }));
  const onClose = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${member.name}`} icon={<MoreHorizontal size={16} aria-hidden />} />
        }
        items={items}
      />
      {open === 'transfer' && <TransferDialog member={member} onClose={onClose} />}
      {open !== null && open !== 'transfer' && (
        <ManageMemberDialog member={member} deed={open} onClose={onClose} />
      )}
    </>
  );
}

const LABELS: { readonly [D in MemberDeed | 'transfer']: string } = {
  suspend: 'Suspend',
  resume: 'Let in again',
  transfer: 'Make founder',
  remove: 'Remove',
};

/** What somebody may do with a member. The server decides again. */
export function deedsOn(
  ownRole: Role,
  { isYou, role, status }: Pick<Member, 'isYou' | 'role' | 'status'>,
): readonly (MemberDeed | 'transfer')[] {
  const isAbove = ownRole === 'founder' || (ownRole === 'admin' && (role === 'editor' || role === 'viewer'));
  if (isYou || role === 'founder' || !isAbove) return [];
  const isTransferable = ownRole === 'founder' && status === 'active';
  return [
    status === 'suspended' ? 'resume' : 'suspend',
    ...(isTransferable ? (['transfer'] as const) : []),
    'remove',
  ];
}
