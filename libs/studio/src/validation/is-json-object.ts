import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_JSON_OBJECT = 'isJsonObject';

/** Bounds of a JSON object. */
export interface JsonObjectBounds {
  /** Longest text of it as compact JSON, in UTF-8 bytes, with numbers written out in full; inclusive. */
  readonly bytesMax: number;
}

/** A JSON object of any members, bounded in size as a whole. Depth and number of values are bounded for every input. */
export function IsJsonObject(bounds: JsonObjectBounds): PropertyDecorator {
  return ValidateBy({
    name: IS_JSON_OBJECT,
    constraints: [bounds],
    validator: {
      validate: (value) => explainJsonObject(value, bounds) === null,
      defaultMessage: (args) => explainJsonObject(args?.value, bounds) ?? 'is not a valid object',
    },
  });
}

function explainJsonObject(value: unknown, { bytesMax }: JsonObjectBounds): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be an object';
  let areKept = true;
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'number') return member;
    areKept &&= Number.isFinite(member);
    return writtenOut(member);
  });
  if (!areKept) return 'must not have numbers too large to be kept, such as 1e999';
  const bytes = Buffer.byteLength(text);
  return bytes <= bytesMax ? null : `must have at most ${bytesMax} bytes as JSON`;
}

/** The database keeps numbers without exponents: what takes five bytes here, such as 1e308, takes 309 there. */
function writtenOut(member: number): number | string {
  const exponent = /e[+-](\d+)$/.exec(String(member))?.[1];
  return exponent === undefined ? member : String(member) + '0'.repeat(Number(exponent));
}
