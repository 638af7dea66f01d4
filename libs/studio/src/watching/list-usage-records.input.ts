import { IsString, IsUUID, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';

/** Which requests to list. */
export class ListUsageRecordsInput extends PageInput {
  @JSONSchema({ description: 'Start, inclusive.' })
  @Optional()
  @IsInstant()
  from?: string;

  @JSONSchema({ description: 'End, exclusive.' })
  @Optional()
  @IsInstant()
  to?: string;

  @JSONSchema({ description: 'Only requests made with this key.' })
  @Optional()
  @IsUUID()
  keyId?: string;

  @JSONSchema({ description: 'Only calls of tools of this connection.' })
  @Optional()
  @IsUUID()
  connectionId?: string;

  @JSONSchema({ description: 'Only requests to this agent.' })
  @Optional()
  @IsUUID()
  agentId?: string;

  @JSONSchema({ description: 'Only requests that ended so: `ok`, `tool_error`, or the code of a refusal.' })
  @Optional()
  @IsString()
  @Matches(/^[a-z_]{1,64}$/)
  outcome?: string;
}
