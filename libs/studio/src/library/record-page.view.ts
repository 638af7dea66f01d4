import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** Where a list goes on; the base of each kind's pages. */
export class RecordPage {
  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
