import { valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** The providers that people may sign in with on this server; often none. */
export const providersQuery = queryOptions({
  queryKey: ['identity-providers'],
  queryFn: () => valueOf(api.GET('/v1/auth/providers')),
  staleTime: Infinity,
});
