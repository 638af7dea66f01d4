import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const HAS_BOUNDED_TEXTS = 'hasBoundedTexts';

/** A list whose items' `text`s have at most so many characters together. */
export function HasBoundedTexts(lengthMax: number): PropertyDecorator {
  return ValidateBy({
    name: HAS_BOUNDED_TEXTS,
    validator: {
      validate: (value) => !Array.isArray(value) || lengthOf(value) <= lengthMax,
      defaultMessage: () => `must have at most ${lengthMax} characters in all texts together`,
    },
  });
}

function lengthOf(items: readonly unknown[]): number {
  return items.reduce<number>((sum, item) => sum + [...textOf(item)].length, 0);
}

function textOf(item: unknown): string {
  return typeof item === 'object' && item !== null && 'text' in item && typeof item.text === 'string'
    ? item.text
    : '';
}
