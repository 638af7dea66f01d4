import { clsx } from 'clsx';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

const SHORT_LENGTH = 280;
/** As many as are shown of a text that is cut. */
const SHORT_LINES = 4;

/** What a server says of a tool: its words, cut until somebody wants to read on. */
export function ToolDescription({ name, text }: { readonly name: string; readonly text: string | null }) {
  const [isWhole, setIsWhole] = useState(false);
  if (text === null || text === '') return <p className={styles.muted}>The server does not describe it.</p>;
  const isLong = text.length > SHORT_LENGTH || text.split('\n').length > SHORT_LINES;
  const label = isWhole ? 'Show less' : 'Show more';
  const isCut = isLong && !isWhole;
  return (
    <div className={styles.description}>
      <div className={clsx(isCut && styles.short)}>
        <RevealedText>{isCut ? wholeCharacters(text) : text}</RevealedText>
      </div>
      {isLong && (
        <div>
          <Button
            size="s"
            variant="quiet"
            aria-expanded={isWhole}
            aria-label={`${label} about ${name}`}
            onClick={() => setIsWhole(!isWhole)}
          >
            {label}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Cuts neither through a pair of surrogates nor through a character that is written out. */
function wholeCharacters(text: string): string {
  if (text.length <= SHORT_LENGTH) return text;
  const cut = text.slice(0, SHORT_LENGTH);
  return `${cut.replace(/(?:[\ud800-\udbff]|\\(?:u(?:\{[0-9A-F]{0,6})?)?)$/, '')}…`;
}
