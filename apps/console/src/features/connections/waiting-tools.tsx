import { useRef, useState } from 'react';
import { useMay } from '../../data/who.js';
import { codeOf, wordsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState } from '../../ui/states.js';
import { ApproveDialog } from './approve-dialog.js';
import type { ConnectionDetail, ConnectionTool } from './connections-queries.js';
import { RevealedText } from './revealed-text.js';
import { useApproveTools } from './use-approve-tools.js';
import { WaitingTool } from './waiting-tool.js';
import styles from './connections.module.css';

const TOOLS_AT_ONCE = 20;

/** Tools that wait, each with what approving it would accept; one, chosen ones or all are approved. */
export function WaitingTools({
  connection,
  tools,
}: {
  readonly connection: ConnectionDetail;
  readonly tools: readonly ConnectionTool[];
}) {
  const mayApprove = useMay('approve_connection_tools');
  const approve = useApproveTools(connection.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly ConnectionTool[] | null>(null);
  const [shownMax, setShownMax] = useState(TOOLS_AT_ONCE);
  const list = useRef<HTMLDivElement>(null);
  // By what was looked at: a tool that changed since is not chosen any more.
  const chosenTools = tools.filter((tool) => chosen.has(lookedAt(tool)));
  const shown = tools.slice(0, shownMax);
  const send = (looked: readonly ConnectionTool[]) =>
    approve.mutate(looked, {
      onSettled: () => {
        setAsked(null);
        setChosen(new Set());
        // The button that had the focus may be gone.
        list.current?.focus();
      },
    });
  const choose = (tool: ConnectionTool, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(lookedAt(tool));
    else next.delete(lookedAt(tool));
    setChosen(next);
  };
  return (
    <Stack>
      <p className={styles.muted}>
        Approve a tool when you have read what it says: models take these words as their own instructions.
      </p>
      {!approve.isPending && <ApprovalFailure error={approve.error} />}
      {mayApprove ? (
        <Stack direction="row" gap={2}>
          <Button
            disabled={chosenTools.length === 0}
            pending={approve.isPending}
            onClick={() => setAsked(chosenTools)}
          >
            Approve chosen ({chosenTools.length})
          </Button>
          <Button pending={approve.isPending} onClick={() => setAsked(tools)}>
            Approve all ({tools.length})
          </Button>
        </Stack>
      ) : (
        <Notice>Founders and admins of the account approve tools.</Notice>
      )}
      <div ref={list} tabIndex={-1} className={styles.focusable}>
        <Card flush>
          <ul className={styles.tools} aria-label="Tools that wait for approval">
            {shown.map((tool) => (
              <WaitingTool
                key={lookedAt(tool)}
                connectionId={connection.id}
                tool={tool}
                isChosen={chosen.has(lookedAt(tool))}
                pending={approve.isPending}
                mayApprove={mayApprove}
                onChoose={(isChosen) => choose(tool, isChosen)}
                onApprove={() => send([tool])}
              />
            ))}
          </ul>
          <LoadMore
            shown={shown.length}
            noun={shown.length === 1 ? 'tool' : 'tools'}
            hasMore={shown.length < tools.length}
            pending={false}
            onMore={() => setShownMax(shownMax + TOOLS_AT_ONCE)}
          />
        </Card>
      </div>
      {asked !== null && (
        <ApproveDialog
          tools={asked}
          pending={approve.isPending}
          onConfirm={() => send(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

function ApprovalFailure({ error }: { readonly error: unknown }) {
  if (error === null) return null;
  if (codeOf(error) !== 'conflict') return <ErrorState error={error} />;
  const { detail, requestId } = wordsOf(error);
  return (
    <Notice tone="danger" title="The tools changed since you looked; look again" requestId={requestId}>
      <RevealedText>{detail}</RevealedText> What you see now was just read.
    </Notice>
  );
}

/** Names a tool with the definition that is shown. */
function lookedAt({ name, hash }: ConnectionTool): string {
  return `${name} ${hash ?? ''}`;
}
