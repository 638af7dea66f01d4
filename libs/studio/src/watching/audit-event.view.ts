import { IsIn, IsInt, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';

/** Who did something. */
export class AuditActorView {
  @JSONSchema({ description: 'A key, a person, the operator of the server, or the server itself.' })
  @IsIn(['api-key', 'session', 'operator', 'system'])
  kind!: 'api-key' | 'session' | 'operator' | 'system';

  @Nullable()
  @IsUUID()
  memberId!: string | null;

  @Nullable()
  @IsUUID()
  keyId!: string | null;
}

/** Something that was done, as it was written in the same transaction. */
export class AuditEventView {
  @JSONSchema({ description: 'Place in the account’s chain, from 1.' })
  @IsInt()
  sequence!: number;

  @IsUUID()
  id!: string;

  @IsInstant()
  at!: string;

  @Nested(() => AuditActorView)
  actor!: AuditActorView;

  @IsString()
  action!: string;

  @JSONSchema({ description: 'Kind of the record: api_key, prompt, account, member or user.' })
  @IsString()
  targetKind!: string;

  @Nullable()
  @IsString()
  targetId!: string | null;

  @JSONSchema({
    description:
      'What the record was called then; null for one that was personal, and another member’s, then.',
  })
  @Nullable()
  @IsString()
  targetName!: string | null;

  @JSONSchema({
    description:
      'What was changed; never a secret, and next to nothing of what was personal and another member’s.',
  })
  @IsObject()
  details!: Record<string, unknown>;

  @JSONSchema({ description: 'The door: rest, mcp, console, cli or system.' })
  @IsString()
  channel!: string;

  @JSONSchema({ description: 'Hash over this event and the one before, in hexadecimal.' })
  @IsString()
  hash!: string;
}
