import { IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Whether an answer of a creation is one that was given before. */
export function IsReplayed(): PropertyDecorator {
  return (target, property) => {
    const description = 'Whether this repeats an earlier answer to the same Idempotency-Key.';
    JSONSchema({ description })(target, property as string);
    IsBoolean()(target, property as string);
  };
}
