import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { Nested } from '../validation/nested.js';
import { Optional } from '../validation/optional.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import { ConnectionRefInput } from './connection-ref.input.js';

const HASH = /^[0-9a-f]{64}$/;

/** A tool with the definition that was looked at. */
export class ToolApproval {
  @JSONSchema({ description: 'The name that the server gives the tool.' })
  @IsString()
  @MaxLength(CONNECTION_LIMITS.toolNameLengthMax)
  name!: string;

  @JSONSchema({ description: 'The `hash` that the tool was shown with.' })
  @IsString()
  @Matches(HASH, { message: 'must be the hash of a definition: 64 hexadecimal digits' })
  hash!: string;
}

/** Which definitions of tools to accept: exactly those that were looked at. Give `tools` or `toolsHash`, not both. */
export class ApproveConnectionToolsInput extends ConnectionRefInput {
  @JSONSchema({ description: 'The tools to accept, each with the hash of what was looked at.' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONNECTION_LIMITS.toolsNamedMax)
  @HasDistinctNames()
  @Nested(() => ToolApproval, { each: true })
  tools?: ToolApproval[];

  @JSONSchema({
    description:
      'Accepts every tool that waits, as the list that bears this hash; a connection shows its own.',
  })
  @Optional()
  @IsString()
  @Matches(HASH, { message: 'must be the hash of a list of tools: 64 hexadecimal digits' })
  toolsHash?: string;
}
