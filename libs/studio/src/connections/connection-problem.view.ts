import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';

/** Why the server of a connection could not be read. */
export class ConnectionProblemView {
  @JSONSchema({ description: 'A code that does not change, such as `unreachable` or `unauthorized`.' })
  @IsString()
  reason!: string;

  @JSONSchema({ description: 'A sentence for people.' })
  @IsString()
  detail!: string;

  @IsInstant()
  at!: string;
}
