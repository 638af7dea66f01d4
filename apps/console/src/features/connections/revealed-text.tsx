import { piecesOf, revealHidden } from './reveal-hidden.js';
import styles from './connections.module.css';

/** Text of another system, as text: characters that nobody would see are written out and marked. */
export function RevealedText({ children }: { readonly children: string }) {
  return (
    <bdi className={styles.foreign}>
      {piecesOf(revealHidden(children)).map(({ text, isHidden }, index) =>
        isHidden ? (
          <mark key={index} dir="ltr" className={styles.hiddenCharacter} title="A character that is not seen">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
