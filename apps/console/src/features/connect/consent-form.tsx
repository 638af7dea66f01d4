import { valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import { ClientFacts } from './client-facts.js';
import {
  explainChoice,
  permissionsOf,
  suggestedChoice,
  type AuthorizationRequest,
} from './consent-choice.js';
import { ConsentPermissions } from './consent-permissions.js';
import styles from './connect.module.css';
import { isOver, RequestOver } from './request-over.js';

/** Who asks, what the person lets it do, and the two answers. Nothing is let in before the server said so. */
export function ConsentForm({
  request,
  goTo,
}: {
  readonly request: AuthorizationRequest;
  readonly goTo: (address: string) => void;
}) {
  const [choice, setChoice] = useState(() => suggestedChoice(request));
  const [missing, setMissing] = useState<string | null>(null);
  const { approve, deny } = useAnswers(request.uid, goTo);
  const isAnswering = approve.isPending || deny.isPending;
  const error = approve.error ?? deny.error;
  if (error !== null && isOver(error)) return <RequestOver />;
  if (approve.isSuccess || deny.isSuccess)
    return <Answered isAllowed={approve.isSuccess} request={request} />;
  const allow = () => {
    const explained = explainChoice(choice);
    setMissing(explained);
    if (explained === null) approve.mutate(permissionsOf(choice));
  };
  return (
    <Stack gap={5}>
      <PageHeader
        title={
          <>
            Connect <UserText>{request.client.name}</UserText>?
          </>
        }
        tabTitle="Connect a program"
      />
      <ClientFacts request={request} />
      {request.resource.exists ? (
        <ConsentPermissions request={request} choice={choice} onChange={setChoice} />
      ) : (
        <Notice tone="danger" title="There is nothing at that address.">
          Your account has no such {request.resource.kind}, or you may not use it. Check the address that the
          program was given.
        </Notice>
      )}
      {missing !== null && <Notice tone="danger">{missing}</Notice>}
      <FailureNotice error={error} />
      <Stack direction="row" gap={3}>
        {request.resource.exists && (
          <Button variant="primary" pending={approve.isPending} disabled={deny.isPending} onClick={allow}>
            Allow
          </Button>
        )}
        <Button pending={deny.isPending} disabled={approve.isPending} onClick={() => deny.mutate()}>
          Deny
        </Button>
      </Stack>
      <p className={styles.muted} aria-busy={isAnswering || undefined}>
        You can end it at any time under Settings → Connected apps. This request ends{' '}
        <Time value={request.expiresAt} />.
      </p>
    </Stack>
  );
}

function useAnswers(uid: string, goTo: (address: string) => void) {
  const params = { path: { uid } };
  const onSuccess = ({ redirectTo }: { redirectTo: string }) => goTo(redirectTo);
  const approve = useMutation({
    mutationFn: (permissions: Readonly<Record<string, readonly string[]>>) =>
      valueOf(
        api.POST('/v1/oauth/interactions/{uid}/approve', {
          params,
          body: {
            permissions: Object.fromEntries(
              Object.entries(permissions).map(([resource, actions]) => [resource, [...actions]]),
            ),
          },
        }),
      ),
    onSuccess,
  });
  const deny = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/oauth/interactions/{uid}/deny', { params })),
    onSuccess,
  });
  return { approve, deny };
}

/** What stays on the page where a program of the computer takes over, and the browser has nowhere to go. */
function Answered({
  isAllowed,
  request,
}: {
  readonly isAllowed: boolean;
  readonly request: AuthorizationRequest;
}) {
  return (
    <Stack>
      <PageHeader title={isAllowed ? 'Connected' : 'Denied'} />
      <p role="status">
        Going back to <UserText>{request.client.name}</UserText>. If nothing happens, look at the program: you
        may close this page.
      </p>
    </Stack>
  );
}
