import { FILE_LIMITS } from '../file-limits.js';
import { countCharacters } from '../utf8.js';
import type { Warnings } from '../warnings.js';
import { cutText } from './cut-text.js';
import { firstParagraph } from './first-paragraph.js';

/** A description that fits, and the whole one where it had to be cut. */
export interface Description {
  readonly description: string;
  readonly whole: string | null;
}

/** Key of metadata that keeps a description which is longer than the specification allows. */
export const WHOLE_DESCRIPTION = 'whole-description';

/**
 * Chooses the description of a record that is imported: the one that is written, or else the first paragraph.
 *
 * One that is too long is cut and answered whole as well: there are such in use, and to refuse the record for a few
 * characters helps nobody.
 */
export function readDescription(written: string | null, body: string, warnings: Warnings): Description {
  const { descriptionLengthMax } = FILE_LIMITS;
  if (written === null || written.trim() === '') {
    const description = cutText(firstParagraph(body), descriptionLengthMax);
    if (description !== '') {
      warnings.ofKey('description', 'There is no description; the first paragraph was taken.');
    }
    return { description, whole: null };
  }
  const length = countCharacters(written);
  if (length <= descriptionLengthMax) return { description: written, whole: null };
  warnings.ofKey(
    'description',
    `The description has ${length} characters and was cut to ${descriptionLengthMax}; metadata "${WHOLE_DESCRIPTION}" has all of it.`,
  );
  return { description: cutText(written, descriptionLengthMax), whole: written };
}
