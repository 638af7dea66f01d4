import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from './optional.js';

/** Items of a page when the caller names no limit. */
export const PAGE_LIMIT_DEFAULT = 50;
/** Most items of a page. */
export const PAGE_LIMIT_MAX = 100;

/** Which part of a list to answer. */
export class PageInput {
  @JSONSchema({ description: `Items of the page, 1 to ${PAGE_LIMIT_MAX}.`, default: PAGE_LIMIT_DEFAULT })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit?: number;

  @JSONSchema({ description: 'The `nextCursor` of the page before; absent for the first page.' })
  @Optional()
  @IsString()
  @MaxLength(512)
  @Matches(/^[A-Za-z0-9_.~=-]+$/)
  cursor?: string;
}
