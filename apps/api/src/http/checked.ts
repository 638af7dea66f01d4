import { ProblemException } from '@paretostudio/passport-api-key';
import { validateInput } from '@paretostudio/studio';

/**
 * Makes a body an instance of its class.
 *
 * @throws {@link ProblemException} `invalid_request` with every field that is wrong or unknown.
 */
export function checked<T extends object>(shape: new () => T, body: unknown): T {
  const check = validateInput(shape, body);
  if (check.ok) return check.value;
  throw new ProblemException(check.refusal);
}
