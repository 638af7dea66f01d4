import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { wordsOf } from '../../../data/words-of.js';
import { Spinner } from '../../../ui/spinner.js';
import { UserText } from '../../../ui/user-text.js';
import styles from './import-results.module.css';
import type { LibraryKind } from './library-kind.js';
import type { ImportResult, ImportState } from './use-import.js';

const LEFT_OUT_SHOWN = 10;

/** What became of each file and folder that was dropped. */
export function ImportResults({
  kind,
  state,
  onOpen,
}: {
  readonly kind: LibraryKind;
  readonly state: ImportState;
  /** Called when a record is gone to. */
  readonly onOpen: () => void;
}) {
  const { total, results, leftOut } = state;
  const imported = results.filter(({ outcome }) => outcome === 'imported').length;
  const isRunning = total !== null && results.length < total;
  return (
    <>
      <p role="status" className={styles.sum}>
        {isRunning && <Spinner />}
        {isRunning
          ? `Importing ${results.length + 1} of ${total}…`
          : `Imported ${imported} of ${total} ${total === 1 ? kind.noun : kind.path}.`}
      </p>
      <ul className={styles.results}>
        {results.map((result) => (
          <li key={result.label} className={styles.result}>
            <Result kind={kind} result={result} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <div className={styles.muted}>
          <p>Left out, because they make no {kind.noun}:</p>
          <ul>
            {leftOut.slice(0, LEFT_OUT_SHOWN).map((path) => (
              <li key={path}>
                <UserText>{path}</UserText>
              </li>
            ))}
          </ul>
          {leftOut.length > LEFT_OUT_SHOWN && <p>and {leftOut.length - LEFT_OUT_SHOWN} more</p>}
        </div>
      )}
    </>
  );
}

function Result({
  kind,
  result,
  onOpen,
}: {
  readonly kind: LibraryKind;
  readonly result: ImportResult;
  readonly onOpen: () => void;
}) {
  if (result.outcome === 'imported') {
    const isClean = result.warnings.length === 0;
    const Icon = isClean ? CircleCheck : TriangleAlert;
    return (
      <>
        <Icon size={16} aria-hidden className={isClean ? styles.good : styles.mended} />
        <div className={styles.texts}>
          <Link to={`/${kind.path}/${result.id}`} onClick={onOpen}>
            <bdi>{result.title}</bdi>
          </Link>{' '}
          {isClean ? 'was imported.' : 'was imported, with remarks:'}
          {!isClean && (
            <ul className={styles.remarks}>
              {result.warnings.map(({ path, message }, index) => (
                <li key={index}>
                  <code>
                    <bdi>{path}</bdi>
                  </code>{' '}
                  <bdi>{message}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      </>
    );
  }
  const words = result.outcome === 'refused' ? wordsOf(result.error) : null;
  return (
    <>
      <CircleAlert size={16} aria-hidden className={styles.bad} />
      <div className={styles.texts}>
        <bdi>{result.label}</bdi> was not imported.
        <p className={styles.muted}>
          {result.outcome === 'unread' ? result.problem : <bdi>{words?.detail}</bdi>}
          {words?.requestId != null && (
            <>
              {' '}
              Request <code>{words.requestId}</code>
            </>
          )}
        </p>
      </div>
    </>
  );
}
