import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { PageHeader } from '../../ui/page-header.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { describeBrowser } from './describe-browser.js';
import { sessionsEnded } from './sessions-ended.js';

type SignedIn = ApiSchemas['SignedInSessionView'];

/** Settings → Sessions: where the person is signed in, and an end to each. */
export function SessionsPage() {
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => valueOf(api.GET('/v1/auth/sessions')) });
  const others = sessions.data?.items.filter(({ current }) => !current) ?? [];
  const [isEndingAll, setIsEndingAll] = useState(false);
  const endOthers = useEnd(
    () => valueOf(api.POST('/v1/auth/sessions/end-others')),
    () => setIsEndingAll(false),
  );
  return (
    <>
      <PageHeader
        title="Sessions"
        description="The browsers you are signed in with. API keys are not sessions; you find them under Developer."
        actions={
          others.length > 0 && <Button onClick={() => setIsEndingAll(true)}>Sign out everywhere else</Button>
        }
      />
      {sessions.isPending && <Skeleton />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data !== undefined && (
        <Card flush>
          <Table caption="Sessions" columns={COLUMNS} rows={sessions.data.items} rowKey={({ id }) => id} />
        </Card>
      )}
      <ConfirmDialog
        open={isEndingAll}
        onOpenChange={setIsEndingAll}
        title="Sign out everywhere else?"
        confirmLabel="Sign out everywhere else"
        pending={endOthers.isPending}
        error={endOthers.error}
        onConfirm={() => endOthers.mutate()}
      >
        <p>
          Every browser but this one has to sign in again. If you do not recognize one of them, change your
          password too.
        </p>
      </ConfirmDialog>
    </>
  );
}

const COLUMNS: readonly Column<SignedIn>[] = [
  {
    key: 'browser',
    header: 'Browser',
    primary: true,
    render: (session) => (
      <span title={session.userAgent ?? undefined}>
        {describeBrowser(session.userAgent)} {session.current && <Badge tone="success">This browser</Badge>}
      </span>
    ),
  },
  { key: 'address', header: 'IP address', render: ({ address }) => <code>{address ?? 'unknown'}</code> },
  { key: 'seen', header: 'Last seen', render: ({ lastSeenAt }) => <Time value={lastSeenAt} /> },
  {
    key: 'since',
    header: 'Signed in',
    render: ({ createdAt }) => <Time value={createdAt} format="datetime" />,
  },
  {
    key: 'end',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    render: (session) => <EndSession session={session} />,
  },
];

function EndSession({ session }: { readonly session: SignedIn }) {
  const [isOpen, setIsOpen] = useState(false);
  const end = useEnd(
    async () => {
      await valueOf(api.DELETE('/v1/auth/sessions/{id}', { params: { path: { id: session.id } } }));
      return { endedSessions: 1 };
    },
    () => setIsOpen(false),
  );
  if (session.current) return null;
  const name = describeBrowser(session.userAgent);
  return (
    <>
      <Button size="s" aria-label={`Sign out ${name}`} onClick={() => setIsOpen(true)}>
        Sign out
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Sign out ${name}?`}
        confirmLabel="Sign out"
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
      >
        <p>That browser has to sign in again before it can do anything else.</p>
      </ConfirmDialog>
    </>
  );
}

function useEnd(end: () => Promise<{ readonly endedSessions: number }>, onEnded: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: end,
    onSuccess: async ({ endedSessions }) => {
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
      onEnded();
      toast({ title: sessionsEnded(endedSessions) });
    },
  });
}
