import { Button } from '../../ui/button.js';
import { countHints, HINT_WORDS, type HintCode } from './hint-words.js';
import styles from './keys-page.module.css';
import type { ApiKeyHint } from './keys-queries.js';

/** One calm line about keys that are worth a look; each of its parts narrows the list to these keys. */
export function HintSummary({
  hints,
  chosen,
  onChoose,
}: {
  readonly hints: readonly ApiKeyHint[];
  readonly chosen: HintCode | null;
  readonly onChoose: (hint: HintCode | null) => void;
}) {
  const counts = countHints(hints);
  if (counts.length === 0) return null;
  return (
    <div className={styles.hints} role="group" aria-label="Keys worth a look">
      <span>Needs attention:</span>
      {counts.map(({ code, keys }) => (
        <Button
          key={code}
          size="s"
          variant="quiet"
          className={styles.hint}
          aria-pressed={chosen === code}
          onClick={() => onChoose(chosen === code ? null : code)}
        >
          {keys} {keys === 1 ? 'key' : 'keys'} {HINT_WORDS[code].many}
        </Button>
      ))}
    </div>
  );
}
