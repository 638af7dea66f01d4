import type { ApiSchemas } from '@paretostudio/api-client';
import { CodeBlock } from '../../ui/code-block.js';
import { Notice } from '../../ui/notice.js';
import { answerParts, PARTS_MAX } from './answer-parts.js';
import { countOf, durationWords } from './connection-words.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

/** What a tool answered, as bounded text. */
export function CallAnswer({
  answer,
  durationMs,
}: {
  readonly answer: ApiSchemas['ToolCallResult'];
  readonly durationMs: number;
}) {
  const parts = answerParts(answer);
  const rest = answer.content.length - PARTS_MAX;
  return (
    <div className={styles.answer} role="status">
      {answer.isError ? (
        <Notice tone="danger" title="The tool says that it failed">
          It answered after {durationWords(durationMs)}.
        </Notice>
      ) : (
        <Notice tone="success" title="The tool answered">
          After {durationWords(durationMs)}.
        </Notice>
      )}
      {parts.length === 0 && <p className={styles.muted}>The answer is empty.</p>}
      {parts.map(({ label, text, cut }, index) => (
        <div key={index}>
          <CodeBlock label={label} code={text} wrap>
            <RevealedText>{text}</RevealedText>
          </CodeBlock>
          {cut > 0 && <p className={styles.muted}>{countOf(cut, 'more character')}, not shown.</p>}
        </div>
      ))}
      {rest > 0 && <p className={styles.muted}>{countOf(rest, 'more part')}, not shown.</p>}
    </div>
  );
}
