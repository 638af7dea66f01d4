import { FILE_LIMITS } from '@paretostudio/library-files';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** The text of a Markdown file to import. */
export function IsImportContent(): PropertyDecorator {
  return (target, property) => {
    JSONSchema({ description: 'The whole text of the file, front matter included.' })(
      target,
      property as string,
    );
    IsString()(target, property as string);
    MinLength(1)(target, property as string);
    MaxLength(FILE_LIMITS.markdownBytesMax)(target, property as string);
  };
}
