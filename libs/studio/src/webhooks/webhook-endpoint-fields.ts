import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { NOTICE_KINDS, type NoticeKind } from '@paretostudio/entities';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsHttpUrl } from '../validation/is-http-url.js';
import { WEBHOOK_LIMITS } from './webhook-limits.js';

/** What an endpoint is made of, with the rules that hold when it is created and when it is changed. */
export class WebhookEndpointFields {
  @JSONSchema({
    description:
      'Where messages are posted to. Https to public addresses; others where the operator allows them. Redirects are not followed.',
  })
  @IsHttpUrl({ lengthMax: WEBHOOK_LIMITS.urlLengthMax, plain: true })
  url!: string;

  @JSONSchema({ description: 'What it is for.' })
  @IsCleanText({ min: 0, max: WEBHOOK_LIMITS.descriptionLengthMax })
  description!: string;

  @JSONSchema({ description: 'What it is told of.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOTICE_KINDS.length)
  @ArrayUnique()
  @IsIn(NOTICE_KINDS, { each: true })
  kinds!: NoticeKind[];
}
