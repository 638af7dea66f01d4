import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { RecordVersionView } from '../library/record-version.view.js';

/** A version of a prompt, without its content. */
export class PromptVersionView extends RecordVersionView {
  @JSONSchema({ description: 'The labels that name it, `latest` included.' })
  @IsArray()
  @IsString({ each: true })
  labels!: string[];
}
