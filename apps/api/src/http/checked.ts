import { ProblemException } from '@paretostudio/passport-api-key';
import { validateInput, type ValidateInputOptions } from '@paretostudio/studio';

/**
 * Makes a body, or what stands in a query, an instance of its class.
 *
 * @throws {@link ProblemException} `invalid_request` with every field that is wrong or unknown.
 */
export function checked<T extends object>(
  shape: new () => T,
  body: unknown,
  options: ValidateInputOptions = {},
): T {
  const check = validateInput(shape, body, options);
  if (check.ok) return check.value;
  throw new ProblemException(check.refusal);
}
