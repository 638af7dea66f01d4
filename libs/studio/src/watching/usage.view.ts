import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { USAGE_GROUPS, type UsageGroup } from './get-usage.input.js';
import { QuotaView } from './quota.view.js';

/** The requests of one group, such as one day. */
export class UsageGroupView {
  @JSONSchema({
    description:
      'UTC day (2027-01-31), id of the key, connection or agent, name of the action or tool, or how requests ended; null for those without a key, connection or agent.',
  })
  @Nullable()
  @IsString()
  group!: string | null;

  @JSONSchema({ description: 'All requests, refused ones included.' })
  @IsInt()
  requests!: number;

  @JSONSchema({
    description:
      'Those that were refused here, or failed: here, on the way to a server of a connection, or in its tool.',
  })
  @IsInt()
  refused!: number;

  @JSONSchema({ description: 'What they took from the daily quota together.' })
  @IsInt()
  cost!: number;
}

/** How much was used in a span of time, and how much is left now. */
export class UsageView {
  @IsInstant()
  from!: string;

  @IsInstant()
  to!: string;

  @IsIn(USAGE_GROUPS)
  groupBy!: UsageGroup;

  @JSONSchema({ description: 'All requests of the span.' })
  @IsInt()
  requests!: number;

  @IsArray()
  @Nested(() => UsageGroupView, { each: true })
  groups!: UsageGroupView[];

  @JSONSchema({ description: 'Where the meters stand now, whatever the span.' })
  @IsArray()
  @Nested(() => QuotaView, { each: true })
  quotas!: QuotaView[];
}
