import { partOf, type AccountState, type MemberState } from './account-state.js';
import { changed, refused, type Changed } from './changed.js';
import type { Change } from './operation.js';

type MemberChange = Exclude<Extract<Change, { readonly member: number }>, { readonly kind: 'create_key' }>;

/** Changes a member's place in the account, as an operator does. */
export function changeMember(state: AccountState, change: MemberChange): Changed {
  const member = partOf(state.members, change.member);
  if (member.standing === 'removed') return refused(state, 'not_found');
  if (member.role === 'founder') return refused(state, 'conflict');
  const next = memberAfter(member, change);
  const isChanged = next.role !== member.role || next.standing !== member.standing;
  const members = state.members.map((each, number) => (number === change.member ? next : each));
  return isChanged ? changed({ ...state, members }) : changed(state, false);
}

function memberAfter(member: MemberState, change: MemberChange): MemberState {
  switch (change.kind) {
    case 'set_role':
      return { ...member, role: change.role };
    case 'suspend_member':
      return { ...member, standing: 'suspended' };
    case 'resume_member':
      return { ...member, standing: 'active' };
    case 'remove_member':
      return { ...member, standing: 'removed' };
  }
}
