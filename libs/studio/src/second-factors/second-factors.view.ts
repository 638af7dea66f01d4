import { IsArray, IsBoolean, IsInt, IsString, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PasskeyView } from '../passkeys/passkey.view.js';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';

/** What a person signs in with, and until when changing it needs no further proof. */
export class SecondFactorsView {
  @IsBoolean()
  hasPassword!: boolean;

  @JSONSchema({ description: 'Until when this session counts as freshly proved; null when it does not.' })
  @Nullable()
  @IsInstant()
  provedUntil!: string | null;

  @IsArray()
  @Nested(() => PasskeyView, { each: true })
  passkeys!: PasskeyView[];

  @JSONSchema({
    description: 'The origin whose pages can use passkeys; null where browsers have none for this server.',
  })
  @Nullable()
  @IsString()
  passkeyOrigin!: string | null;

  @JSONSchema({ description: 'Since when an authenticator app counts; null without one.' })
  @Nullable()
  @IsInstant()
  authenticatorAppSince!: string | null;

  @JSONSchema({ description: 'How many recovery codes are not used yet.' })
  @IsInt()
  @Min(0)
  recoveryCodesLeft!: number;
}
