import { sentenceOf } from '../../data/sentence-of.js';
import { fieldErrorsOf } from '../../data/words-of.js';
import { cidrsOf, type KeyFormValues } from './key-form-values.js';

/** What is wrong with a form of a key, by field. */
export type KeyFormErrors = Partial<Record<keyof KeyFormValues, string>>;

/**
 * Puts what the server says of single fields of a key at the fields of the form.
 *
 * @returns Empty when the error is about no field of the form.
 */
export function keyFormErrorsOf(error: unknown, values: KeyFormValues): KeyFormErrors {
  const errors: KeyFormErrors = {};
  for (const [path, message] of Object.entries(fieldErrorsOf(error))) {
    const [root = '', index] = path.split('.');
    const field = fieldFor(root, values);
    if (field === null) continue;
    const range = root === 'allowedCidrs' ? cidrsOf(values.cidrs)?.[Number(index)] : undefined;
    const subject = range ?? (root === 'permissions' && path !== root ? path : null);
    errors[field] ??=
      subject === null ? sentenceOf(message) : `${subject} ${message}.`.replace(/([.?!])\.$/, '$1');
  }
  return errors;
}

function fieldFor(root: string, values: KeyFormValues): keyof KeyFormValues | null {
  if (root === 'name' || root === 'requestsPerDay' || root === 'humanConfirmation') return root;
  if (root === 'permissions') return values.preset === 'custom' ? 'custom' : 'preset';
  if (root === 'allowedCidrs') return 'cidrs';
  if (root === 'expiresAt') return values.expiry === 'date' ? 'expiryDate' : 'expiry';
  return null;
}
