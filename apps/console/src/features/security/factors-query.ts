import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** What the signed-in person signs in with. */
export type SecondFactors = ApiSchemas['SecondFactorsView'];

/** What the signed-in person signs in with. */
export const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: () => valueOf(api.GET('/v1/auth/factors')),
});
