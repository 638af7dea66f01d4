import { valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** The plans that there are. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => valueOf(api.GET('/v1/plans')),
  staleTime: Infinity,
});
