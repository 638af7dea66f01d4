import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';

/** What may be shown as a second factor. */
export const SECOND_FACTOR_METHODS = ['totp', 'passkey', 'recovery-code'] as const;

/** A way to show a second factor. */
export type SecondFactorMethod = (typeof SECOND_FACTOR_METHODS)[number];

/** A sign-in that waits for a second factor. */
export class SecondFactorRequestView {
  @JSONSchema({
    description: 'To be sent back with the second factor, within five minutes; good for five attempts.',
  })
  @IsString()
  token!: string;

  @JSONSchema({ description: 'What this person may show.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SECOND_FACTOR_METHODS, { each: true })
  methods!: SecondFactorMethod[];

  @IsInstant()
  expiresAt!: string;
}
