import { Button } from '../../../ui/button.js';
import { FailureNotice } from '../../../ui/failure-notice.js';
import { TextField } from '../../../ui/fields.js';
import styles from './save-bar.module.css';

/** The foot of a builder's form: a note about the version, and the button that saves. */
export function SaveBar({
  label,
  isNew,
  isDirty,
  pending,
  error,
  note,
  onNoteChange,
  onDiscard,
}: {
  /** What the button does: "Save prompt". */
  readonly label: string;
  /** Nothing is saved yet: there is nothing to go back to, and no note to leave. */
  readonly isNew: boolean;
  readonly isDirty: boolean;
  readonly pending: boolean;
  /** What the last attempt to save ended with, unless a field or {@link NewerVersionNotice} says it. */
  readonly error?: unknown;
  readonly note: string;
  readonly onNoteChange: (note: string) => void;
  /** Puts everything back as it was last saved. */
  readonly onDiscard: () => void;
}) {
  return (
    <div className={styles.bar} role="group" aria-label="Save">
      <FailureNotice error={error} />
      <div className={styles.row}>
        {isNew ? (
          <span className={styles.state} />
        ) : (
          <TextField
            label="Note about this version"
            hideLabel
            placeholder="What changed, and why (optional)"
            maxLength={500}
            value={note}
            className={styles.note}
            onChange={({ target }) => onNoteChange(target.value)}
          />
        )}
        <span className={styles.state} role="status">
          {isNew ? '' : isDirty ? 'Unsaved changes' : 'All saved'}
        </span>
        {!isNew && isDirty && (
          <Button variant="quiet" onClick={onDiscard}>
            Discard
          </Button>
        )}
        <Button variant="primary" type="submit" pending={pending} disabled={!isNew && !isDirty}>
          {label}
        </Button>
      </div>
    </div>
  );
}
