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
        description="The browsers that you are signed in with. An ended one is signed out at its next click. API keys are no sessions: they are under Developer."
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
          Every browser but this one is signed out at its next click. Change your password too if you did not
          know one of them.
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
        {describeBrowser(session.userAgent)} {session.current && <Badge tone="success">This one</Badge>}
      </span>
    ),
  },
  { key: 'address', header: 'Address', render: ({ address }) => <code>{address ?? 'unknown'}</code> },
  { key: 'seen', header: 'Last seen', render: ({ lastSeenAt }) => <Time value={lastSeenAt} /> },
  {
    key: 'since',
    header: 'Signed in',
    render: ({ createdAt }) => <Time value={createdAt} format="datetime" />,
  },
  {
    key: 'end',
    header: 'End',
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
      <Button size="s" aria-label={`End the session of ${name}`} onClick={() => setIsOpen(true)}>
        End
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="End this session?"
        confirmLabel="End session"
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
      >
        <p>{name} is signed out at its next click.</p>
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
