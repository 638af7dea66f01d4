import { IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';

/** How much of a meter is used in the window that runs now. */
export class QuotaView {
  @JSONSchema({ description: 'Name of the meter: requests or burst.' })
  @IsString()
  meter!: string;

  @IsInt()
  limit!: number;

  @IsInt()
  used!: number;

  @IsInt()
  remaining!: number;

  @IsInstant()
  resetAt!: string;
}
