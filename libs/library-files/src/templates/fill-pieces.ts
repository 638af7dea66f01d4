import { findGaps, isEscaped } from './find-gaps.js';

/** Most characters (UTF-16 code units) that filling a template may make; a long value in many gaps would make more. */
export const FILLED_LENGTH_MAX = 1_000_000;

/** Cuts a template at its gaps and puts the values between, without joining what may be too long. */
export function fillPieces(template: string, values: Readonly<Record<string, string>>): readonly string[] {
  const pieces: string[] = [];
  let last = 0;
  for (const gap of findGaps(template)) {
    const braces = template.slice(gap.start + gap.backslashes, gap.end);
    const value = isEscaped(gap) || !Object.hasOwn(values, gap.name) ? braces : (values[gap.name] ?? braces);
    pieces.push(template.slice(last, gap.start), '\\'.repeat(Math.floor(gap.backslashes / 2)), value);
    last = gap.end;
  }
  pieces.push(template.slice(last));
  return pieces;
}

/** Characters of pieces together. */
export function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}
