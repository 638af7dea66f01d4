import { useDeferredValue, useMemo } from 'react';
import { CodeBlock } from '../../../ui/code-block.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { contentOfDraft } from './agent-content.js';
import type { AgentDraft, AgentView } from './agent-draft.js';
import styles from './agent-file-preview.module.css';
import { previewAgent } from './preview-agent.js';

/** The subagent file of what stands in the builder, as an export would write it. */
export function AgentFilePreview({
  draft,
  kept,
}: {
  readonly draft: AgentDraft;
  readonly kept: AgentView | null;
}) {
  const shown = useDeferredValue(draft);
  const { text, problem } = useMemo(() => previewAgent(shown, kept?.claude ?? null), [shown, kept]);
  const fileName = `${contentOfDraft(shown).name || 'your-agent'}.md`;
  return (
    <Stack gap={3}>
      {problem !== null && (
        <Notice tone="neutral" title="Not a whole file yet">
          <bdi>{problem}</bdi>
        </Notice>
      )}
      <CodeBlock
        code={text}
        label="The agent's file"
        caption={<bdi>.claude/agents/{fileName}</bdi>}
        copyLabel="Copy the file"
        wrap
      />
      <p className={styles.note}>
        The tools of connections are not in the file: a client reaches them at the agent&apos;s own address.
      </p>
    </Stack>
  );
}
