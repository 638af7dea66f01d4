import { useState } from 'react';
import { useMay } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { ApproveDialog } from './approve-dialog.js';
import type { ConnectionDetail, ConnectionTool } from './connections-queries.js';
import { WaitingTool } from './waiting-tool.js';
import styles from './connections.module.css';

const TOOLS_AT_ONCE = 20;

/** Tools that wait, each with what approving it would accept; one, chosen ones or all are approved. */
export function WaitingTools({
  connection,
  tools,
  pending,
  onApprove,
}: {
  readonly connection: ConnectionDetail;
  readonly tools: readonly ConnectionTool[];
  readonly pending: boolean;
  /** Approves tools as they are shown, and tells when that is over, whatever it ended with. */
  readonly onApprove: (looked: readonly ConnectionTool[], onSettled: () => void) => void;
}) {
  const mayApprove = useMay('approve_connection_tools');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly ConnectionTool[] | null>(null);
  const [shownMax, setShownMax] = useState(TOOLS_AT_ONCE);
  // By what was looked at: a tool that changed since is not chosen any more.
  const chosenTools = tools.filter((tool) => chosen.has(lookedAt(tool)));
  const shown = tools.slice(0, shownMax);
  const send = (looked: readonly ConnectionTool[]) =>
    onApprove(looked, () => {
      setAsked(null);
      setChosen(new Set());
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
      {mayApprove ? (
        <Stack direction="row" gap={2}>
          <Button disabled={chosenTools.length === 0} pending={pending} onClick={() => setAsked(chosenTools)}>
            Approve selected ({chosenTools.length})
          </Button>
          <Button pending={pending} onClick={() => setAsked(tools)}>
            Approve all ({tools.length})
          </Button>
        </Stack>
      ) : (
        <Notice>Founders and admins of the account approve tools.</Notice>
      )}
      <Card flush>
        <ul className={styles.tools} aria-label="Tools that wait for approval">
          {shown.map((tool) => (
            <WaitingTool
              key={lookedAt(tool)}
              connectionId={connection.id}
              tool={tool}
              isChosen={chosen.has(lookedAt(tool))}
              pending={pending}
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
      {asked !== null && (
        <ApproveDialog
          tools={asked}
          pending={pending}
          onConfirm={() => send(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

/** Names a tool with the definition that is shown. */
function lookedAt({ name, hash }: ConnectionTool): string {
  return `${name} ${hash ?? ''}`;
}
