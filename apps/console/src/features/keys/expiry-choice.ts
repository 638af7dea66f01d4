/** How long a key shall work: for days, until a day, without end, or as it is. */
export type ExpiryChoice = 'never' | '30' | '90' | '365' | 'date' | 'kept';

const DAY_MS = 24 * 3600 * 1000;

/** The choices in the order in which they are shown. */
export const EXPIRY_OPTIONS: readonly { readonly value: ExpiryChoice; readonly label: string }[] = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: 'date', label: 'Until a day…' },
  { value: 'never', label: 'Never' },
];

/**
 * Tells when a key with a choice stops working.
 *
 * @param values.expiryDate - A day as `YYYY-MM-DD`; the key works until that day is over in the reader's time zone.
 * @returns Null for never, for what is kept, and for a day that is none.
 */
export function expiryFrom(
  { expiry, expiryDate }: { readonly expiry: ExpiryChoice; readonly expiryDate: string },
  now: Date,
): Date | null {
  if (expiry === 'never' || expiry === 'kept') return null;
  if (expiry !== 'date') return new Date(now.getTime() + Number(expiry) * DAY_MS);
  const [year, month, day] = expiryDate.split('-').map(Number);
  if (!year || !month || !day) return null;
  return new Date(year, month - 1, day + 1);
}

/** A day in the reader's time zone as `<input type="date">` writes it. */
export function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
