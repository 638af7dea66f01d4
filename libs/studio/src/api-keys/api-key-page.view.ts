import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ApiKeyView } from './api-key.view.js';

/** A page of keys, newest first. */
export class ApiKeyPage {
  @IsArray()
  @Nested(() => ApiKeyView, { each: true })
  items!: ApiKeyView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
