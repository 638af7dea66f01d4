import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { UsageCountsView } from './usage-counts.view.js';

/** How many requests there were, how they ended, and how long they took. */
export class UsageTimingsView extends UsageCountsView {
  @JSONSchema({
    description:
      'Half of the requests took at most so many milliseconds; refused ones are not looked at. Null when there are no others.',
  })
  @Nullable()
  @IsInt()
  p50Ms!: number | null;

  @JSONSchema({ description: 'As p50Ms, for 95 of 100 requests.' })
  @Nullable()
  @IsInt()
  p95Ms!: number | null;
}
