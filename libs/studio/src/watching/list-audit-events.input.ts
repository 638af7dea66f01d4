import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';

/** Which audit events to list. */
export class ListAuditEventsInput extends PageInput {
  @JSONSchema({ description: 'Only events of this action, such as revoke_api_key.' })
  @Optional()
  @IsString()
  @MaxLength(64)
  @Matches(/^[a-z0-9_]+$/)
  action?: string;

  @JSONSchema({ description: 'Only events about the record with this id.' })
  @Optional()
  @IsUUID()
  targetId?: string;

  @JSONSchema({ description: 'Only what this member did.' })
  @Optional()
  @IsUUID()
  memberId?: string;

  @JSONSchema({ description: 'Start, inclusive.' })
  @Optional()
  @IsInstant()
  from?: string;

  @JSONSchema({ description: 'End, exclusive.' })
  @Optional()
  @IsInstant()
  to?: string;
}
