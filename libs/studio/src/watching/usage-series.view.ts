import { IsArray, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { SERIES_SPLITS, USAGE_STEPS, type UsageSplit, type UsageStep } from './get-usage-series.input.js';
import { UsageSeriesGroupView } from './usage-series-group.view.js';
import { UsageSeriesPointView } from './usage-series-point.view.js';

/** How usage went over time. */
export class UsageSeriesView {
  @IsInstant()
  from!: string;

  @IsInstant()
  to!: string;

  @IsIn(USAGE_STEPS)
  step!: UsageStep;

  @Nullable()
  @IsIn(SERIES_SPLITS)
  splitBy!: UsageSplit | null;

  @JSONSchema({
    description:
      'The 10 groups with most requests, largest first, then all others as one; none without requests.',
  })
  @IsArray()
  @Nested(() => UsageSeriesGroupView, { each: true })
  groups!: UsageSeriesGroupView[];

  @JSONSchema({
    description: 'In the order of time; hours or days of a group without requests are left out.',
  })
  @IsArray()
  @Nested(() => UsageSeriesPointView, { each: true })
  points!: UsageSeriesPointView[];
}
