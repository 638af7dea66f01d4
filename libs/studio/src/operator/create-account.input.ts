import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PLANS, type PlanId } from '@paretostudio/quotas';
import {
  EMAIL_LENGTH_MAX,
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  PERSON_NAME_LENGTH_MAX,
} from '../people/password-limits.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { Optional } from '../validation/optional.js';

/** An account that an operator makes for somebody. */
export class CreateAccountInput {
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;

  @JSONSchema({ description: 'Name of the person, and of the account.' })
  @IsCleanText({ min: 1, max: PERSON_NAME_LENGTH_MAX })
  name!: string;

  @JSONSchema({ description: 'Absent: one is generated and answered once.' })
  @Optional()
  @IsString()
  @MinLength(PASSWORD_LENGTH_MIN)
  @MaxLength(PASSWORD_LENGTH_MAX)
  password?: string;

  @JSONSchema({ default: 'free' })
  @Optional()
  @IsIn(Object.keys(PLANS))
  plan?: PlanId;
}
