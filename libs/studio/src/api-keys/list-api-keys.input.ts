import { IsBoolean, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';

/** Which keys to list. */
export class ListApiKeysInput extends PageInput {
  @JSONSchema({ description: 'Also keys that were revoked.', default: false })
  @Optional()
  @IsBoolean()
  includeRevoked?: boolean;

  @JSONSchema({ description: 'Only keys whose name contains this text.' })
  @Optional()
  @IsCleanText({ min: 1, max: 64 })
  search?: string;

  @JSONSchema({ description: 'Only keys of this member; others than one’s own need the role admin.' })
  @Optional()
  @IsUUID()
  memberId?: string;
}
