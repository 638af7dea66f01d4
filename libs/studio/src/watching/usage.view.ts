import { IsArray, IsIn, IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { USAGE_GROUPS, type UsageGroup } from './get-usage.input.js';
import { QuotaView } from './quota.view.js';
import { UsageGroupView } from './usage-group.view.js';

/** How much was used in a span of time, and how much is left now. */
export class UsageView {
  @IsInstant()
  from!: string;

  @IsInstant()
  to!: string;

  @IsIn(USAGE_GROUPS)
  groupBy!: UsageGroup;

  @JSONSchema({ description: 'All requests of the span, also those of groups that are not listed.' })
  @IsInt()
  requests!: number;

  @JSONSchema({ description: 'Days in their order, others by most requests; at most 1000.' })
  @IsArray()
  @Nested(() => UsageGroupView, { each: true })
  groups!: UsageGroupView[];

  @JSONSchema({ description: 'Where the meters stand now, whatever the span.' })
  @IsArray()
  @Nested(() => QuotaView, { each: true })
  quotas!: QuotaView[];
}
