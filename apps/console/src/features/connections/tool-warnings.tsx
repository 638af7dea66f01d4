import { Notice } from '../../ui/notice.js';
import { countOf } from './connection-words.js';
import type { ConnectionTool } from './connections-queries.js';
import { isWaiting } from './filter-tools.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

const KINDS: Readonly<Record<string, string>> = {
  hidden_characters: 'Hidden characters',
  instructions: 'Instructions to a model',
  other_tools: 'Talk of other tools',
  secrets: 'Asks for secrets',
  markup: 'Pictures or markup',
  length: 'Very long text',
};

/** What a person should look at before a tool is approved; nothing where nothing was found. */
export function ToolWarnings({ tool }: { readonly tool: ConnectionTool }) {
  const { warnings } = tool;
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        isWaiting(tool)
          ? `${countOf(warnings.length, 'warning')}: read this before you approve it`
          : countOf(warnings.length, 'warning')
      }
    >
      <ul className={styles.warnings}>
        {warnings.map(({ path, kind, message }, index) => (
          <li key={index}>
            <strong>{Object.hasOwn(KINDS, kind) ? KINDS[kind] : 'Something unusual'}</strong>
            {path !== '' && (
              <>
                {' '}
                in <code className={styles.path}>{path}</code>
              </>
            )}
            : <RevealedText>{message}</RevealedText>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
