import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { explainText } from './is-clean-text.js';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_TEXT_LIST = 'isTextList';

/** Bounds of a list of texts, both inclusive. */
export interface TextListBounds {
  readonly itemsMax: number;
  /** Code points of one text. */
  readonly lengthMax: number;
}

/** A bounded list of one-line texts that are not empty; each is trimmed, and their order and repetitions are kept. */
export function IsTextList(bounds: TextListBounds): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => trimAll(value))(target, property);
    ValidateBy({
      name: IS_TEXT_LIST,
      constraints: [bounds],
      validator: {
        validate: (value) => explainTextList(value, bounds) === null,
        defaultMessage: (args) => explainTextList(args?.value, bounds) ?? 'is not a valid list of texts',
      },
    })(target, property);
  };
}

function trimAll(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((text: unknown) => (typeof text === 'string' ? text.trim() : text));
}

function explainTextList(value: unknown, { itemsMax, lengthMax }: TextListBounds): string | null {
  if (!Array.isArray(value)) return 'must be a list of texts';
  if (value.length > itemsMax) return `must have at most ${itemsMax} items`;
  for (const [index, text] of value.entries()) {
    const problem = explainText(text, { min: 1, max: lengthMax });
    if (problem !== null) return `has an item that ${problem} (the one at ${index})`;
  }
  return null;
}
