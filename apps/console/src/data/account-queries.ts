import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.js';

/** A person of the account. */
export type Member = ApiSchemas['MemberView'];

/** The people of the account. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => valueOf(api.GET('/v1/members')),
  staleTime: 30_000,
});

/** The plans that there are. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => valueOf(api.GET('/v1/plans')),
  staleTime: 300_000,
});

/** What the account pays for. */
export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: () => valueOf(api.GET('/v1/billing')),
});

/** The account, and how much it keeps. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => valueOf(api.GET('/v1/account')),
});
