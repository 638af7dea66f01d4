import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Which account to go on in. */
export class SwitchAccountInput {
  @JSONSchema({ description: 'Id of an account that the person is in.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  accountId!: string;
}
