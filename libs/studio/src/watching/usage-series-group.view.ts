import { IsBoolean, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { UsageTimingsView } from './usage-timings.view.js';

/** One line of a series: its requests over the whole span. */
export class UsageSeriesGroupView extends UsageTimingsView {
  @JSONSchema({
    description:
      'Id of the key, connection or agent, name of the action or tool, or how requests ended; null for those without one, for all that are not told apart, and for a series that is not split.',
  })
  @Nullable()
  @IsString()
  group!: string | null;

  @JSONSchema({ description: 'Whether these are the requests of all groups that are not told apart.' })
  @IsBoolean()
  isOther!: boolean;
}
