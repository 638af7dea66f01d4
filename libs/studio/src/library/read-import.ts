import type { ImportWarning, Parsed } from '@paretostudio/library-files';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { Shape } from '../core/operation.js';
import { validateInput } from '../validation/validate-input.js';

/** What a file says, by the rules of the input that creates such a record, and what was mended in reading it. */
export interface ReadImport<Document, Input> {
  readonly document: Document;
  readonly input: Input;
  readonly warnings: readonly ImportWarning[];
}

/**
 * Takes what was parsed from a file for the input of a creation, so that no file brings in what no input may.
 *
 * @param field - The field of the import that the file came in.
 * @param toRaw - Puts the document into the form of the input; it is validated here.
 * @returns Or `invalid_request`, which says what is wrong with the file and where.
 */
export function readImport<Document, Input extends object>(
  field: string,
  parsed: Parsed<Document>,
  shape: Shape<Input>,
  toRaw: (document: Document) => object,
): Outcome<ReadImport<Document, Input>> {
  if (!parsed.ok) return refuseImport(field, parsed.path, parsed.problem);
  const { value: document, warnings } = parsed;
  const checked = validateInput(shape, toRaw(document));
  return checked.ok
    ? succeed({ document, input: checked.value, warnings })
    : refuseImport(field, '', checked.refusal.detail);
}

function refuseImport(field: string, path: string, problem: string): ReturnType<typeof refuse> {
  const message = path === '' ? problem : `${path}: ${problem}`;
  return refuse({
    code: 'invalid_request',
    detail: `The file cannot be imported. ${message}`,
    fields: [{ path: field, message }],
  });
}
