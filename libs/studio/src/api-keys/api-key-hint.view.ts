import { IsArray, IsIn, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** What a key's owner is told of unasked, in the order in which hints are listed: what may be an attack first. */
export const API_KEY_HINT_CODES = [
  'leaked',
  'denials',
  'new_network',
  'new_client',
  'unused',
  'old',
  'permissions_unused',
] as const;
/** One of {@link API_KEY_HINT_CODES}. */
export type ApiKeyHintCode = (typeof API_KEY_HINT_CODES)[number];

/**
 * Something about a key that its owner may want to act on; it changes nothing about what the key may do. All but
 * `leaked` are about live keys.
 */
export class ApiKeyHintView {
  @IsUUID()
  keyId!: string;

  @JSONSchema({
    description:
      'leaked: found in public and revoked within the last 30 days; the entry is where. denials: many requests refused within the last hour. new_network, new_client: first seen within 7 days. unused: for 90 days. old: made over 90 days ago. permissions_unused: over 30 days old, with permissions that were never used.',
  })
  @IsIn(API_KEY_HINT_CODES)
  code!: ApiKeyHintCode;

  @JSONSchema({ description: 'One sentence for people.' })
  @IsString()
  detail!: string;

  @JSONSchema({ description: 'Since when it is so; null when there is no one instant.' })
  @Nullable()
  @IsInstant()
  since!: string | null;

  @JSONSchema({
    description:
      'What it is about: permissions such as `self: delete_*`, networks, names of clients, or where the key was found; empty for the other codes. What a client calls itself, and where a report says that a key was, is unverified.',
  })
  @IsArray()
  @IsString({ each: true })
  entries!: string[];
}
