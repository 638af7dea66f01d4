import { IsArray, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { NOTICE_KINDS, type NoticeKind, type WebhookDisabledReason } from '@paretostudio/entities';
import { Nullable } from '../validation/nullable.js';

/** Whether an endpoint gets messages, and whether they arrive. */
export type WebhookEndpointStatus = 'active' | 'failing' | 'disabled';

/** An address of a program that the account’s notices are sent to. */
export class WebhookEndpointView {
  @IsString()
  id!: string;

  @IsString()
  url!: string;

  @IsString()
  description!: string;

  @JSONSchema({ description: 'What it is told of.' })
  @IsArray()
  @IsIn(NOTICE_KINDS, { each: true })
  kinds!: NoticeKind[];

  @JSONSchema({ description: 'failing: the last attempt failed; disabled: it gets no messages.' })
  @IsIn(['active', 'failing', 'disabled'])
  status!: WebhookEndpointStatus;

  @JSONSchema({
    description:
      'member: somebody switched it off; failing: nothing arrived for three days; gone: it answered 410. Null unless disabled.',
  })
  @Nullable()
  @IsIn(['member', 'failing', 'gone'])
  disabledReason!: WebhookDisabledReason | null;

  @JSONSchema({
    description: 'The first failure since the last success; null for none.',
    format: 'date-time',
  })
  @Nullable()
  @IsString()
  failingSince!: string | null;

  @JSONSchema({
    description: 'Until when messages are signed with the secret before, too; null for none.',
    format: 'date-time',
  })
  @Nullable()
  @IsString()
  previousSecretUntil!: string | null;

  @JSONSchema({ format: 'date-time' })
  @IsString()
  createdAt!: string;
}
