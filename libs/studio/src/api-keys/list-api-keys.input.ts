import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';

/** Which keys a list can hold: those that are not revoked, those that work, or those whose time is over. */
export const API_KEY_LIST_STATUSES = ['live', 'active', 'expired', 'revoked', 'all'] as const;
/** One of {@link API_KEY_LIST_STATUSES}. */
export type ApiKeyListStatus = (typeof API_KEY_LIST_STATUSES)[number];

/** What a list of keys can be sorted by. */
export const API_KEY_SORTS = ['created', 'name', 'last_used', 'expires'] as const;
/** One of {@link API_KEY_SORTS}. */
export type ApiKeySort = (typeof API_KEY_SORTS)[number];

/** Which keys to list, and in which order. */
export class ListApiKeysInput extends PageInput {
  @JSONSchema({
    description: 'live: active and expired ones; active: those that work now; all: revoked ones too.',
    default: 'live',
  })
  @Optional()
  @IsIn(API_KEY_LIST_STATUSES)
  status?: ApiKeyListStatus;

  @JSONSchema({ description: 'Also keys that were revoked: the same as status `all`.', default: false })
  @Optional()
  @IsBoolean()
  includeRevoked?: boolean;

  @JSONSchema({
    description: 'Never used counts as used longest ago, no expiry as expiring last.',
    default: 'created',
  })
  @Optional()
  @IsIn(API_KEY_SORTS)
  sort?: ApiKeySort;

  @JSONSchema({ description: 'Default: asc for the name, else desc.' })
  @Optional()
  @IsIn(['asc', 'desc'])
  order?: 'asc' | 'desc';

  @JSONSchema({
    description:
      'Only keys whose name contains this text, or what is shown of the key, such as Zx9k or psk_ab12…Zx9k.',
  })
  @Optional()
  @IsCleanText({ min: 1, max: 64 })
  search?: string;

  @JSONSchema({ description: 'Only keys of this member; others than one’s own need the role admin.' })
  @Optional()
  @IsUUID()
  memberId?: string;
}
