import { IsBoolean, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { UserPasskey } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** A passkey as its owner sees it. */
export class PasskeyView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @JSONSchema({ description: 'The host that it was made for, and works at.' })
  @IsString()
  host!: string;

  @JSONSchema({ description: 'Whether a manager of passkeys keeps it beyond one device.' })
  @IsBoolean()
  backedUp!: boolean;

  @IsInstant()
  createdAt!: string;

  @Nullable()
  @IsInstant()
  lastUsedAt!: string | null;
}

/** Shows a passkey. */
export function toPasskeyView({ id, name, rpId, backedUp, createdAt, lastUsedAt }: UserPasskey): PasskeyView {
  return {
    id,
    name,
    host: rpId,
    backedUp,
    createdAt: toText(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toText(lastUsedAt),
  };
}
