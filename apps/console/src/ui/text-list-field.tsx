import { clsx } from 'clsx';
import { Plus, X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.js';
import { IconButton } from './icon-button.js';
import styles from './text-list-field.module.css';

/**
 * A list of short texts, one to a row. Enter begins a row, Backspace in an empty one takes it away, several pasted
 * lines become rows.
 */
export function TextListField({
  label,
  hideLabel = false,
  description,
  error,
  itemLabel,
  addLabel,
  placeholder,
  values,
  itemsMax,
  mono = false,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  /** Hides the label from the eye, as under a heading that says the same. */
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  /** Names a row, with its number behind: "Trigger phrase". */
  readonly itemLabel: string;
  readonly addLabel: string;
  readonly placeholder?: string;
  /** Empty rows count as rows; whoever saves leaves them out. */
  readonly values: readonly string[];
  readonly itemsMax: number;
  readonly mono?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<number | null>(null);
  useEffect(() => {
    if (focusOn.current === null) return;
    list.current?.querySelectorAll('textarea')[focusOn.current]?.focus();
    focusOn.current = null;
  });
  const splice = (index: number, removed: number, added: readonly string[], focus: number) => {
    const next = values.toSpliced(index, removed, ...added).slice(0, itemsMax);
    focusOn.current = Math.max(0, Math.min(focus, next.length - 1));
    onChange(next);
  };
  const press = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      splice(index + 1, 0, [''], index + 1);
    } else if (event.key === 'Backspace' && values[index] === '') {
      event.preventDefault();
      splice(index, 1, [], index - 1);
    }
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => {
    const lines = linesOf(event.clipboardData.getData('text'));
    if (lines.length < 2 || values[index] !== '') return;
    event.preventDefault();
    splice(index, 1, lines, index + lines.length - 1);
  };
  return (
    <fieldset
      className={styles.field}
      aria-describedby={error === undefined ? `${id}-description` : `${id}-error`}
    >
      <legend className={clsx(styles.label, hideLabel && styles.hidden)}>{label}</legend>
      {description !== undefined && (
        <div id={`${id}-description`} className={styles.description}>
          {description}
        </div>
      )}
      <ol ref={list} className={styles.rows}>
        {values.map((value, index) => (
          <li key={index} className={styles.row}>
            <textarea
              rows={1}
              aria-label={`${itemLabel} ${index + 1}`}
              aria-invalid={error === undefined ? undefined : true}
              placeholder={placeholder}
              value={value}
              disabled={disabled}
              spellCheck={!mono}
              onChange={(event) =>
                onChange(values.with(index, event.target.value.replaceAll(/[\r\n]+/g, ' ')))
              }
              onKeyDown={(event) => press(event, index)}
              onPaste={(event) => paste(event, index)}
              className={clsx(styles.control, mono && styles.mono)}
            />
            {!disabled && (
              <IconButton
                label={`Remove ${itemLabel.toLowerCase()} ${index + 1}`}
                icon={<X size={15} aria-hidden />}
                onClick={() => splice(index, 1, [], index)}
              />
            )}
          </li>
        ))}
      </ol>
      {!disabled && values.length < itemsMax && (
        <div>
          <Button
            size="s"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => splice(values.length, 0, [''], values.length)}
          >
            {addLabel}
          </Button>
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}

/** Pasted lines, without the signs that lists begin their items with. */
function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
