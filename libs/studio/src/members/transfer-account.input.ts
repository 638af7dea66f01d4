import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Who becomes the founder. */
export class TransferAccountInput {
  @JSONSchema({ description: 'Id of the member.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  memberId!: string;
}
