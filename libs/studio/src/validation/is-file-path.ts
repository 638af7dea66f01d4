import { explainPath } from '@paretostudio/library-files';
import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_FILE_PATH = 'isFilePath';

/** A relative path that is safe to write on every operating system. */
export function IsFilePath(): PropertyDecorator {
  return ValidateBy({
    name: IS_FILE_PATH,
    validator: {
      validate: (value) => typeof value === 'string' && explainPath(value) === null,
      defaultMessage: (args) => messageOf(args?.value),
    },
  });
}

function messageOf(value: unknown): string {
  if (typeof value !== 'string') return 'must be a text';
  return `is no safe relative path: ${explainPath(value) ?? ''}`;
}
