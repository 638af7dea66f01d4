import { IsBoolean, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';

/** Which connected apps to list. */
export class ListConnectedAppsInput extends PageInput {
  @JSONSchema({
    description: 'Those of every member, for founder and admins; else only one’s own.',
    default: false,
  })
  @Optional()
  @IsBoolean()
  all?: boolean;

  @JSONSchema({ description: 'live: those that work; all: revoked and expired ones too.', default: 'live' })
  @Optional()
  @IsIn(['live', 'all'])
  status?: 'live' | 'all';
}
