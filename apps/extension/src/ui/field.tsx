import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What every field has beside its control. */
interface FieldTexts {
  readonly label: string;
  /** Help under the label; read out with the control. */
  readonly description?: ReactNode;
  /** What is wrong with the value; the control is marked invalid while there is one. */
  readonly error?: string | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean;
}

/** A line of text with its label. */
export function TextField({
  label,
  description,
  error,
  optional,
  ...rest
}: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field {...{ label, description, error, optional }}>
      {(ties) => <input type="text" {...rest} {...ties} className={styles.control} />}
    </Field>
  );
}

/** A text of several lines with its label; grows with what is in it. */
export function TextArea({
  label,
  description,
  error,
  optional,
  ...rest
}: FieldTexts & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, description, error, optional }}>
      {(ties) => <textarea {...rest} {...ties} className={clsx(styles.control, styles.area)} />}
    </Field>
  );
}

function Field({
  label,
  description,
  error,
  optional = false,
  children,
}: {
  readonly label: string;
  readonly description: ReactNode;
  readonly error: string | undefined;
  readonly optional: boolean | undefined;
  readonly children: (ties: ControlTies) => ReactNode;
}) {
  const id = useId();
  const descriptionId = description === undefined ? undefined : `${id}-description`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const ties: ControlTies = {
    id,
    'aria-describedby': [descriptionId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : true,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>optional</span>}
      </label>
      {description !== undefined && (
        <div id={descriptionId} className={styles.description}>
          {description}
        </div>
      )}
      {children(ties)}
      {error !== undefined && (
        <div id={errorId} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  );
}

/** What ties a control to its texts. */
interface ControlTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}
