import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../data/account-queries.js';

/** Names the member with an id: "you" for the reader, a plain word for those who are gone or not to be seen. */
export function useAuthor(): (memberId: string | null) => string {
  const { data: members } = useQuery(membersQuery);
  return (memberId) => {
    if (memberId === null) return 'An operator';
    const member = members?.items.find(({ id }) => id === memberId);
    return member === undefined ? 'A member' : member.isYou ? 'You' : member.name;
  };
}
