import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../data/api.js';
import { beginSession, leaveSession, type Session, sessionQuery } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { AuthLayout } from '../auth/auth-layout.js';
import { ROLE_WORDS } from '../settings/roles.js';
import { JoinByForm } from './join-by-form.js';
import { forgetInvitation, takeInvitation } from './keep-invitation.js';

type Offer = ApiSchemas['InvitationOfferView'];

/** Where the link of an invitation leads: says who invites to what, and lets the person with its address join. */
export function InvitePage() {
  const [token] = useState(takeInvitation);
  const session = useQuery(sessionQuery);
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => valueOf(api.POST('/v1/invitations/look-up', { body: { token: token ?? '' } })),
    enabled: token !== null,
    retry: false,
    staleTime: Infinity,
  });
  return (
    <AuthLayout>
      <PageHeader title="You are invited" />
      <Stack>
        {token === null && (
          <p>Open the link of your invitation again, as a whole: this address holds nothing of it.</p>
        )}
        {token !== null && (offer.isPending || session.isPending) && <Skeleton />}
        {offer.isError && <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />}
        {session.isError && <ErrorState error={session.error} onRetry={() => void session.refetch()} />}
        {token !== null && offer.data !== undefined && session.data !== undefined && (
          <Answer token={token} offer={offer.data} session={session.data} />
        )}
        {(token === null || offer.isError) && (
          <p>
            {session.data != null && (
              <>
                You are signed in to <bdi>{session.data.account.name}</bdi>.{' '}
              </>
            )}
            <Link to="/">To the console</Link>
          </p>
        )}
      </Stack>
    </AuthLayout>
  );
}

function Answer({
  token,
  offer,
  session,
}: {
  readonly token: string;
  readonly offer: Offer;
  readonly session: Session | null;
}) {
  const { email, role, accountName, invitedBy } = offer;
  const { title, description } = ROLE_WORDS[role];
  return (
    <>
      <p>
        {invitedBy === null ? 'The operator of this server' : <bdi>{invitedBy}</bdi>} invites{' '}
        <bdi>{email}</bdi> to the account{' '}
        <strong>
          <bdi>{accountName}</bdi>
        </strong>
        , as {title.toLowerCase()}. {description}
      </p>
      {session === null && <JoinByForm token={token} offer={offer} />}
      {session !== null && session.user.email === email && <JoinByButton token={token} />}
      {session !== null && session.user.email !== email && <WrongPerson session={session} />}
    </>
  );
}

function JoinByButton({ token }: { readonly token: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const join = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/invitations/accept', { body: { token } })),
    onSuccess: async (session) => {
      forgetInvitation();
      beginSession(queryClient, session);
      await navigate('/', { replace: true });
    },
  });
  return (
    <>
      <FailureNotice error={join.error} />
      <Button variant="primary" pending={join.isPending} onClick={() => join.mutate()}>
        Join
      </Button>
      <p>
        <Link to="/">Not now</Link>
      </p>
    </>
  );
}

function WrongPerson({ session }: { readonly session: Session }) {
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/auth/sign-out')),
    onSuccess: () => leaveSession(queryClient),
  });
  return (
    <>
      <Notice tone="warning" title="This invitation is for another address">
        You are signed in as <bdi>{session.user.email}</bdi>. Sign out, then join with the address that was
        invited.
      </Notice>
      <FailureNotice error={signOut.error} />
      <Button pending={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
    </>
  );
}
