import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { ApprovalFailure } from './approval-failure.js';
import { type ConnectionDetail, toolsQuery } from './connections-queries.js';
import { isWaiting } from './filter-tools.js';
import { useApproveTools } from './use-approve-tools.js';
import { WaitingTools } from './waiting-tools.js';
import styles from './connections.module.css';

/** The quarantine of a connection: new and changed tools, which nobody can call until somebody approves them. */
export function WaitingPanel({ connection }: { readonly connection: ConnectionDetail }) {
  const tools = useQuery(toolsQuery(connection.id));
  const approve = useApproveTools(connection.id);
  const panel = useRef<HTMLDivElement>(null);
  if (tools.data === undefined) {
    return tools.error === null ? (
      <Skeleton lines={6} label="Loading tools" />
    ) : (
      <ErrorState error={tools.error} onRetry={() => void tools.refetch()} />
    );
  }
  const waiting = tools.data.filter(isWaiting);
  return (
    <div ref={panel} tabIndex={-1} className={styles.focusable}>
      <Stack>
        {!approve.isPending && <ApprovalFailure error={approve.error} />}
        {waiting.length === 0 ? (
          <EmptyState title="Nothing waits for approval">
            When the server adds a tool or changes what one says, it waits here until somebody has seen the
            difference.
          </EmptyState>
        ) : (
          <WaitingTools
            connection={connection}
            tools={waiting}
            pending={approve.isPending}
            onApprove={(looked, onSettled) =>
              approve.mutate(looked, {
                onSettled: () => {
                  onSettled();
                  // The button that had the focus may be gone.
                  panel.current?.focus();
                },
              })
            }
          />
        )}
      </Stack>
    </div>
  );
}
