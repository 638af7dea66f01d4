import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Optional } from '../validation/optional.js';
import { UsageFilterInput } from './usage-filter.input.js';

/** How long one point of a series can be. */
export const USAGE_STEPS = ['hour', 'day'] as const;
/** One of {@link USAGE_STEPS}; both are of UTC. */
export type UsageStep = (typeof USAGE_STEPS)[number];
/** Longest span that a series covers, by its step. */
export const SERIES_SPAN_DAYS_MAX: Readonly<Record<UsageStep, number>> = { hour: 14, day: 366 };
/** What a series can be split by. */
export const SERIES_SPLITS = ['key', 'action', 'connection', 'agent', 'outcome'] as const;
/** One of {@link SERIES_SPLITS}. */
export type UsageSplit = (typeof SERIES_SPLITS)[number];

/** Which usage to follow over time. */
export class GetUsageSeriesInput extends UsageFilterInput {
  @JSONSchema({ description: 'Start, inclusive. Default: 30 days before `to`, or one day with `step` hour.' })
  @Optional()
  @IsInstant()
  from?: string;

  @JSONSchema({
    description: `End, exclusive. Default: now. At most ${SERIES_SPAN_DAYS_MAX.day} days after \`from\`, ${SERIES_SPAN_DAYS_MAX.hour} with \`step\` hour.`,
  })
  @Optional()
  @IsInstant()
  to?: string;

  @JSONSchema({ description: 'How long one point is; hours and days are UTC.', default: 'day' })
  @Optional()
  @IsIn(USAGE_STEPS)
  step?: UsageStep;

  @JSONSchema({ description: 'Tells the largest groups apart. Default: all requests together.' })
  @Optional()
  @IsIn(SERIES_SPLITS)
  splitBy?: UsageSplit;
}
