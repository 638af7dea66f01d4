import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** New recovery codes of a person. */
export class RecoveryCodesView {
  @JSONSchema({ description: 'Each stands in for a second factor once. Shown now and never again.' })
  @IsArray()
  @IsString({ each: true })
  recoveryCodes!: string[];
}
