import { ValidateBy } from 'class-validator';
import { explainText } from './is-clean-text.js';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_TEXT_MAP = 'isTextMap';

/** Bounds of a map of texts, all inclusive. */
export interface TextMapBounds {
  readonly entriesMax: number;
  /** Code points of a member's name. */
  readonly nameLengthMax: number;
  /** Longest text of all of it as compact JSON, in UTF-8 bytes. */
  readonly bytesMax: number;
}

/** A bounded object whose members are texts, with names of one line that are not empty. */
export function IsTextMap(bounds: TextMapBounds): PropertyDecorator {
  return ValidateBy({
    name: IS_TEXT_MAP,
    constraints: [bounds],
    validator: {
      validate: (value) => explainTextMap(value, bounds) === null,
      defaultMessage: (args) => explainTextMap(args?.value, bounds) ?? 'is not a valid map of texts',
    },
  });
}

function explainTextMap(value: unknown, bounds: TextMapBounds): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'must be an object of texts';
  }
  const entries = Object.entries(value);
  if (entries.length > bounds.entriesMax) return `must have at most ${bounds.entriesMax} members`;
  for (const [name, text] of entries) {
    const nameProblem = explainText(name, { min: 1, max: bounds.nameLengthMax });
    if (nameProblem !== null) return `has a member whose name ${nameProblem}`;
    const textProblem = explainText(text, { min: 0, max: bounds.bytesMax, multiline: true });
    if (textProblem !== null) return `has a member that ${textProblem}`;
  }
  const bytes = Buffer.byteLength(JSON.stringify(value));
  return bytes <= bounds.bytesMax ? null : `must have at most ${bounds.bytesMax} bytes as JSON`;
}
