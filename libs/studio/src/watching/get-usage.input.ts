import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Optional } from '../validation/optional.js';
import { UsageFilterInput } from './usage-filter.input.js';

/** What usage can be grouped by. */
export const USAGE_GROUPS = ['day', 'key', 'action', 'connection', 'agent', 'outcome'] as const;
/** One of {@link USAGE_GROUPS}. */
export type UsageGroup = (typeof USAGE_GROUPS)[number];
/** Longest span that one summary covers. */
export const USAGE_SPAN_DAYS_MAX = 366;

/** Which usage to sum up. */
export class GetUsageInput extends UsageFilterInput {
  @JSONSchema({ description: 'Start, inclusive. Default: 30 days before `to`.' })
  @Optional()
  @IsInstant()
  from?: string;

  @JSONSchema({
    description: `End, exclusive. Default: now. At most ${USAGE_SPAN_DAYS_MAX} days after \`from\`.`,
  })
  @Optional()
  @IsInstant()
  to?: string;

  @JSONSchema({ description: 'What the sums are by; days are UTC.', default: 'day' })
  @Optional()
  @IsIn(USAGE_GROUPS)
  groupBy?: UsageGroup;
}
