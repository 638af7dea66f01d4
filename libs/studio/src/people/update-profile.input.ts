import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { PERSON_NAME_LENGTH_MAX } from './password-limits.js';

/** What a person is called from now on. */
export class UpdateProfileInput {
  @JSONSchema({ description: 'Name of the person, as the other members read it; the account keeps its own.' })
  @IsCleanText({ min: 1, max: PERSON_NAME_LENGTH_MAX })
  name!: string;
}
