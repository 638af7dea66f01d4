import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../data/account-queries.js';

/** The name of a member of the account; "A former member" for one who is not in it any more. */
export function MemberName({ memberId }: { readonly memberId: string }) {
  const { data, isPending } = useQuery(membersQuery);
  if (isPending) return '…';
  const member = data?.items.find(({ id }) => id === memberId);
  if (member === undefined) return 'A former member';
  return (
    <>
      <bdi>{member.name}</bdi>
      {member.isYou && ' (you)'}
    </>
  );
}
