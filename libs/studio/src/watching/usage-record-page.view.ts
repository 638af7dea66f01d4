import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { UsageRecordView } from './usage-record.view.js';

/** A page of requests, newest first. */
export class UsageRecordPage {
  @IsArray()
  @Nested(() => UsageRecordView, { each: true })
  items!: UsageRecordView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
