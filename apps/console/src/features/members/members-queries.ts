import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** An open invitation of the account. */
export type Invitation = ApiSchemas['InvitationView'];

/** An invitation that was just sent, with its link where the server sends no mails. */
export type SentInvitation = ApiSchemas['SentInvitationView'];

/** An account that the signed-in person is in. */
export type Membership = ApiSchemas['MembershipView'];

/** The open invitations of the account; for founder and admins. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => valueOf(api.GET('/v1/invitations')),
  staleTime: 30_000,
});

/** The accounts that the signed-in person is in. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => valueOf(api.GET('/v1/accounts')),
  staleTime: 300_000,
});
