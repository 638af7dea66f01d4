import { valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** The accounts at providers that the person has linked, and whether they have a password. */
export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: () => valueOf(api.GET('/v1/auth/identities')),
});
