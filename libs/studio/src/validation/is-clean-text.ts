import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_CLEAN_TEXT = 'isCleanText';

/** Bounds of a text, both inclusive, in Unicode code points. */
export interface CleanTextBounds {
  readonly min: number;
  readonly max: number;
  /** Line breaks and tabs are allowed; default false. */
  readonly multiline?: boolean;
  /** Outer spaces are cut off before the text is measured; default: in one-line texts alone. */
  readonly trimmed?: boolean;
}

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * A text that a person reads: bounded, without control characters. A one-line text is trimmed before it is measured,
 * and has no line breaks nor signs that turn the direction of what follows it; one of many lines is kept as written.
 */
export function IsCleanText(bounds: CleanTextBounds): PropertyDecorator {
  return (target, property) => {
    if (bounds.trimmed ?? !bounds.multiline) Transform(({ value }) => trim(value))(target, property);
    ValidateBy({
      name: IS_CLEAN_TEXT,
      constraints: [bounds],
      validator: {
        validate: (value) => explainText(value, bounds) === null,
        defaultMessage: (args) => explainText(args?.value, bounds) ?? 'is not a valid text',
      },
    })(target, property);
  };
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** Says what is wrong with a text that should stay within bounds, as the end of a sentence; null when nothing is. */
export function explainText(value: unknown, bounds: CleanTextBounds): string | null {
  if (typeof value !== 'string') return 'must be a text';
  const pattern = bounds.multiline ? CONTROL_BUT_BREAKS : CONTROL;
  if (pattern.test(value)) return 'must not contain control characters';
  const length = value.length <= bounds.max ? value.length : [...value].length;
  if (length > bounds.max) return `must have at most ${bounds.max} characters`;
  if (length < bounds.min) {
    return bounds.min === 1 ? 'must not be empty' : `must have at least ${bounds.min} characters`;
  }
  return null;
}
