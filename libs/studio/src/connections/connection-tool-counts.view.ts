import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** How many tools of a connection stand where. */
export class ConnectionToolCountsView {
  @JSONSchema({ description: 'Those that can be used.' })
  @IsInt()
  approved!: number;

  @JSONSchema({ description: 'New or changed ones, which cannot be used until they are approved.' })
  @IsInt()
  waiting!: number;

  @JSONSchema({ description: 'Approved ones that the server does not have any more.' })
  @IsInt()
  gone!: number;

  @JSONSchema({ description: 'Those that were not taken at all; a connection tells why.' })
  @IsInt()
  refused!: number;
}
