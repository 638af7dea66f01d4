import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { UsageTimingsView } from './usage-timings.view.js';

/** The requests of one group, such as one day. */
export class UsageGroupView extends UsageTimingsView {
  @JSONSchema({
    description:
      'UTC day (2027-01-31), id of the key, connection or agent, name of the action or tool, or how requests ended; null for those without a key, connection or agent.',
  })
  @Nullable()
  @IsString()
  group!: string | null;
}
