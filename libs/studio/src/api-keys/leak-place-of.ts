import type { KeyLeak } from '@paretostudio/entities';
import { redactText } from '@paretostudio/key-crypto';
import type { LeakSighting } from './leak-report.js';

const SOURCE_LENGTH_MAX = 64;
const URL_LENGTH_MAX = 2_048;
/** Whatever would move, hide or reorder text where the place is shown, and what PostgreSQL cannot keep. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Makes of a sighting what is kept with the key: bounded, on one line, and without the key, which may stand in the
 * address that it was found at.
 */
export function leakPlaceOf(
  reporter: string,
  { source, url }: Pick<LeakSighting, 'source' | 'url'>,
): KeyLeak {
  return { reporter, source: placeText(source, SOURCE_LENGTH_MAX), url: placeText(url, URL_LENGTH_MAX) };
}

function placeText(text: string | null, lengthMax: number): string | null {
  if (text === null) return null;
  // Redacted before it is cut, so that no cut key slips through; twice the length is enough of any text to keep.
  const clean = redactText(text.slice(0, 2 * lengthMax).replace(INVISIBLE, '')).trim();
  return clean === '' ? null : [...clean].slice(0, lengthMax).join('');
}
