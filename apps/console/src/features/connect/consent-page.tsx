import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../data/api.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { AuthLayout } from '../auth/auth-layout.js';
import { ConsentForm } from './consent-form.js';
import { isOver, RequestOver } from './request-over.js';

/** Where a person who is signed in lets a program in, or does not: the program has sent the browser here. */
export function ConsentPage({ goTo = leaveTo }: { readonly goTo?: (address: string) => void }) {
  const { uid = '' } = useParams();
  const request = useQuery({
    queryKey: ['authorization', uid],
    queryFn: () => valueOf(api.GET('/v1/oauth/interactions/{uid}', { params: { path: { uid } } })),
    // What was asked is not asked again while somebody chooses: a form is not to change under their hands.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <AuthLayout isWide>
      {request.isPending && <Skeleton />}
      {request.isError &&
        (isOver(request.error) ? (
          <RequestOver />
        ) : (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        ))}
      {request.data !== undefined && <ConsentForm request={request.data} goTo={goTo} />}
    </AuthLayout>
  );
}

function leaveTo(address: string): void {
  window.location.assign(address);
}
