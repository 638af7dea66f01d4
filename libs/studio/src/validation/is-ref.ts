import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from './ref-length.js';

/**
 * A text that names one record. What is neither id nor name of one is no error of the input: it is answered like an
 * absent record.
 *
 * @param description - What the text may be, such as `Id or slug of the prompt.`
 */
export function IsRef(description: string): PropertyDecorator {
  return (target, property) => {
    JSONSchema({ description })(target, property as string);
    IsString()(target, property as string);
    MaxLength(REF_LENGTH_MAX)(target, property as string);
  };
}
