import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './fields.module.css';

/** What every field has beside its control. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** Help under the label; read out with the control. */
  readonly description?: ReactNode;
  /** What is wrong with the value and how to mend it; the control is marked invalid while there is one. */
  readonly error?: string | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean;
  /** Hides the label from the eye; it is still the control's name. */
  readonly hideLabel?: boolean;
}

/** The ids that tie a control to its texts; spread on the control. */
interface ControlTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, help, a control and its error, tied together for screen readers. */
export function Field({
  label,
  description,
  error,
  optional = false,
  hideLabel = false,
  className,
  children,
}: FieldTexts & {
  readonly className?: string | undefined;
  readonly children: (ties: ControlTies) => ReactNode;
}) {
  const id = useId();
  const descriptionId = description === undefined ? undefined : `${id}-description`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [descriptionId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={clsx(styles.field, className)}>
      <label htmlFor={id} className={clsx(styles.label, hideLabel && styles.hidden)}>
        {label}
        {optional && <span className={styles.optional}> optional</span>}
      </label>
      {description !== undefined && (
        <div id={descriptionId} className={styles.description}>
          {description}
        </div>
      )}
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <div id={errorId} className={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

/** One line of text; takes all that `<input>` takes, `register(...)` of react-hook-form among it. */
export function TextField({
  label,
  description,
  error,
  optional,
  hideLabel,
  className,
  mono = false,
  ...rest
}: FieldTexts & { readonly mono?: boolean } & ComponentProps<'input'>) {
  return (
    <Field {...{ label, description, error, optional, hideLabel, className }}>
      {(ties) => (
        <input type="text" {...rest} {...ties} className={clsx(styles.control, mono && styles.mono)} />
      )}
    </Field>
  );
}

/** Several lines of text; it grows with what is typed where the browser can, else it scrolls. */
export function TextArea({
  label,
  description,
  error,
  optional,
  hideLabel,
  className,
  mono = false,
  ...rest
}: FieldTexts & { readonly mono?: boolean } & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, description, error, optional, hideLabel, className }}>
      {(ties) => (
        <textarea
          rows={4}
          {...rest}
          {...ties}
          className={clsx(styles.control, styles.area, mono && styles.mono)}
        />
      )}
    </Field>
  );
}

/** One of a few options, in the system's own list. */
export function SelectField({
  label,
  description,
  error,
  optional,
  hideLabel,
  className,
  options,
  ...rest
}: FieldTexts & {
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly disabled?: boolean;
  }[];
} & Omit<ComponentProps<'select'>, 'children'>) {
  return (
    <Field {...{ label, description, error, optional, hideLabel, className }}>
      {(ties) => (
        <select {...rest} {...ties} className={clsx(styles.control, styles.select)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A box to tick, its label beside it. */
export function CheckboxField({
  label,
  description,
  error,
  className,
  ...rest
}: Omit<FieldTexts, 'optional' | 'hideLabel'> & Omit<ComponentProps<'input'>, 'type'>) {
  const id = useId();
  const descriptionId = description === undefined ? undefined : `${id}-description`;
  return (
    <div className={clsx(styles.choice, className)}>
      <input
        type="checkbox"
        {...rest}
        id={id}
        aria-describedby={descriptionId}
        aria-invalid={error === undefined ? undefined : true}
        className={styles.box}
      />
      <div>
        <label htmlFor={id} className={styles.choiceLabel}>
          {label}
        </label>
        {description !== undefined && (
          <div id={descriptionId} className={styles.description}>
            {description}
          </div>
        )}
        {error !== undefined && (
          <div className={styles.error} role="alert">
            {error}
          </div>
        )}
      </div>
    </div>
  );
}

/** An option of {@link RadioCards}. */
export interface RadioCard {
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

/** One of a few options, each with a sentence of its own. */
export function RadioCards({
  legend,
  options,
  value,
  onChange,
  hideLegend = false,
}: {
  readonly legend: string;
  readonly options: readonly RadioCard[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hideLegend?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend className={clsx(styles.label, hideLegend && styles.hidden)}>{legend}</legend>
      <div className={styles.cards}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.card}
            data-selected={option.value === value || undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className={styles.box}
            />
            <span>
              <span className={styles.choiceLabel}>{option.label}</span>
              {option.description !== undefined && (
                <span className={clsx(styles.description, styles.block)}>{option.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
