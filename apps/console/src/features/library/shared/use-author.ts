import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../data/api.js';

/** Names the member with an id: "you" for the reader, a plain word for those who are gone or not to be seen. */
export function useAuthor(): (memberId: string | null) => string {
  const { data: members } = useQuery({
    queryKey: ['members'],
    queryFn: () => valueOf(api.GET('/v1/members')),
    staleTime: 60_000,
  });
  return (memberId) => {
    if (memberId === null) return 'An operator';
    const member = members?.items.find(({ id }) => id === memberId);
    return member === undefined ? 'A member' : member.isYou ? 'You' : member.name;
  };
}
