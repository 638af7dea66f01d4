import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** What came of adding a factor. */
export class FactorAddedView {
  @JSONSchema({
    description:
      'With the first factor: ten codes that stand in for one, once each; shown now and never again. Null when there are codes already.',
  })
  @Nullable()
  @IsArray()
  @IsString({ each: true })
  recoveryCodes!: string[] | null;
}
