import { IsIn, IsObject, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { NOTICE_KINDS, type NoticeKind } from '@paretostudio/entities';
import { Nullable } from '../validation/nullable.js';

/** Something that a person is told. */
export class NoticeView {
  @IsString()
  id!: string;

  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @JSONSchema({ description: 'One line.' })
  @IsString()
  title!: string;

  @JSONSchema({ description: 'What happened and what to do, in a sentence or two.' })
  @IsString()
  text!: string;

  @JSONSchema({ description: 'Path of the console’s page about it.' })
  @IsString()
  path!: string;

  @JSONSchema({ description: 'What it tells, as endpoints of webhooks get it.', type: 'object' })
  @IsObject()
  facts!: Readonly<Record<string, unknown>>;

  @JSONSchema({ format: 'date-time' })
  @IsString()
  createdAt!: string;

  @JSONSchema({ description: 'When the person read it; null while unread.', format: 'date-time' })
  @Nullable()
  @IsString()
  readAt!: string | null;
}
