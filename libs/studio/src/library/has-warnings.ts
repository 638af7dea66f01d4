import { IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { ImportWarningView } from './import-warning.view.js';

/** What an import could read only in part. */
export function HasWarnings(): PropertyDecorator {
  return (target, property) => {
    const description = 'What of the file was mended or left out; empty when all of it was taken as it is.';
    JSONSchema({ description })(target, property as string);
    IsArray()(target, property as string);
    Nested(() => ImportWarningView, { each: true })(target, property);
  };
}
