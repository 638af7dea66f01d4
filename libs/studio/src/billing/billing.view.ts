import { IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** What is paid for, as the payment provider last said. */
export class BillingView {
  @JSONSchema({ description: 'Who takes the payments; null when plans are not paid for on this server.' })
  @Nullable()
  @IsString()
  provider!: string | null;

  @JSONSchema({ description: 'Id of the plan that is paid for; null when nothing is.' })
  @Nullable()
  @IsString()
  plan!: string | null;

  @JSONSchema({ description: 'State of the subscription in the provider’s words; null without one.' })
  @Nullable()
  @IsString()
  status!: string | null;

  @JSONSchema({ description: 'Members that are paid for; null without a subscription.' })
  @Nullable()
  @IsInt()
  seats!: number | null;

  @JSONSchema({ description: 'When a cancelled subscription ends; null when it goes on.' })
  @Nullable()
  @IsInstant()
  endsAt!: string | null;
}
