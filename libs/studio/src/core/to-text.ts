/** Writes an instant as views carry it: RFC 3339, UTC, milliseconds; null stays null. */
export function toText(instant: Date): string;
export function toText(instant: Date | null): string | null;
export function toText(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString();
}
