import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** A person of the account. */
export type Member = ApiSchemas['MemberView'];

/** The people of the account. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => valueOf(api.GET('/v1/members')),
  staleTime: 30_000,
});
