import { IsInt, IsString, Matches, Max, MaxLength, Min, NotEquals } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { LIBRARY_LIMITS } from '../library/library-limits.js';
import { SLUG_PATTERN } from '../validation/is-slug.js';
import { PROMPT_LIMITS } from './prompt-limits.js';

/** The label that always names the newest version; it is never set. */
export const LATEST_LABEL = 'latest';

/** Which version a label is to name from now on. */
export class PromptLabelChange {
  @JSONSchema({
    description: 'A kebab-case word such as `production`; not `latest`, which is the newest version.',
  })
  @IsString()
  @MaxLength(PROMPT_LIMITS.labelLengthMax)
  @Matches(SLUG_PATTERN)
  @NotEquals(LATEST_LABEL, { message: 'must not be latest, which always names the newest version' })
  label!: string;

  @JSONSchema({ description: 'The version that it names from now on; null takes the label away.' })
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(LIBRARY_LIMITS.versionMax)
  version!: number | null;
}
