import { IsIn, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { WEBHOOK_DELIVERY_STATES, type WebhookDeliveryState } from '@paretostudio/entities';
import { Nullable } from '../validation/nullable.js';

/** One message to one endpoint, and what became of it. */
export class WebhookDeliveryView {
  @IsString()
  id!: string;

  @JSONSchema({
    description: 'What the receiver knows the message by (`webhook-id`), the same in each attempt.',
  })
  @IsString()
  messageId!: string;

  @JSONSchema({ description: 'A kind of notice, or webhook.test.' })
  @IsString()
  kind!: string;

  @JSONSchema({ description: 'The JSON that is sent.' })
  @IsString()
  body!: string;

  @IsIn(WEBHOOK_DELIVERY_STATES)
  state!: WebhookDeliveryState;

  @JSONSchema({ description: 'Attempts since it was made, or since it was last asked for again.' })
  @IsInt()
  attempts!: number;

  @JSONSchema({ description: 'When it is tried next; null when it is over.', format: 'date-time' })
  @Nullable()
  @IsString()
  nextAttemptAt!: string | null;

  @JSONSchema({ format: 'date-time' })
  @Nullable()
  @IsString()
  lastAttemptAt!: string | null;

  @JSONSchema({ description: 'HTTP status of the last answer; null when there was none.' })
  @Nullable()
  @IsInt()
  lastStatus!: number | null;

  @JSONSchema({ description: 'Why the last attempt failed; null when it did not.' })
  @Nullable()
  @IsString()
  lastProblem!: string | null;

  @JSONSchema({ format: 'date-time' })
  @IsString()
  createdAt!: string;
}
