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
  const bytes = Buffer.byteLength(JSON.stringify(value, writtenOut));
  return bytes <= bytesMax ? null : `must have at most ${bytesMax} bytes as JSON`;
}

/** The database keeps numbers without exponents: what takes five bytes here, such as 1e308, takes 309 there. */
function writtenOut(_: string, member: unknown): unknown {
  const exponent = typeof member === 'number' ? /e[+-](\d+)$/.exec(String(member))?.[1] : undefined;
  return exponent === undefined ? member : String(member) + '0'.repeat(Number(exponent));
}
