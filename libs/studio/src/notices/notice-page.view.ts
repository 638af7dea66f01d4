import { IsArray, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { NoticeView } from './notice.view.js';

/** A page of notices, newest first. */
export class NoticePage {
  @IsArray()
  @Nested(() => NoticeView, { each: true })
  items!: NoticeView[];

  @JSONSchema({ description: 'How many are unread, on all pages; 100 stands for 100 or more.' })
  @IsInt()
  unread!: number;

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
