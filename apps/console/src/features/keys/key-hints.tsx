import { useQuery } from '@tanstack/react-query';
import { Card } from '../../ui/card.js';
import { HINT_WORDS, hintsByKey } from './hint-words.js';
import { apiKeyHintsQuery } from './keys-queries.js';
import styles from './key-page.module.css';

/** Everything that is worth a look about one key, in full; nothing when there is nothing. */
export function KeyHints({ keyId }: { readonly keyId: string }) {
  const { data = [] } = useQuery(apiKeyHintsQuery);
  // A leak is told by the notice about the revocation, for good.
  const hints = (hintsByKey(data).get(keyId) ?? []).filter(({ code }) => code !== 'leaked');
  if (hints.length === 0) return null;
  return (
    <Card title="Worth a look">
      <ul className={styles.hints}>
        {hints.map(({ code, detail, entries }) => (
          <li key={code}>
            <strong>{HINT_WORDS[code].badge}.</strong> <bdi>{detail}</bdi>
            {entries.length > 0 && (
              <ul className={styles.entries}>
                {entries.map((entry) => (
                  <li key={entry}>
                    <code>
                      <bdi>{entry}</bdi>
                    </code>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
