import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** How many requests there were, and how they ended. */
export class UsageCountsView {
  @JSONSchema({ description: 'All requests, refused and failed ones included.' })
  @IsInt()
  requests!: number;

  @JSONSchema({ description: 'Those that this server did not let through.' })
  @IsInt()
  refused!: number;

  @JSONSchema({
    description:
      'Those that were let through and failed: here, on the way to an upstream server, or in its tool; or whose client left before the answer.',
  })
  @IsInt()
  failed!: number;

  @JSONSchema({ description: 'What they took from the daily quota.' })
  @IsInt()
  cost!: number;
}
