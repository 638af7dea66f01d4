import { IsBoolean, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** One browser or program that a person is signed in with: never its token. */
export class SignedInSessionView {
  @IsUUID()
  id!: string;

  @JSONSchema({ description: 'Whether it is the session that asks.' })
  @IsBoolean()
  current!: boolean;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'Exact to a minute.' })
  @IsInstant()
  lastSeenAt!: string;

  @JSONSchema({ description: 'When it is over if it is not used again.' })
  @IsInstant()
  expiresAt!: string;

  @JSONSchema({ description: 'Where the person signed in from; null when unknown.' })
  @Nullable()
  @IsString()
  address!: string | null;

  @JSONSchema({
    description:
      'What the browser called itself at sign-in, at most 256 characters, untrusted; null when unknown.',
  })
  @Nullable()
  @IsString()
  userAgent!: string | null;
}
