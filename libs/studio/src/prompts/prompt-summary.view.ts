import { IsArray, IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** A prompt as lists show it: without its text. */
export class PromptSummaryView {
  @IsUUID()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  title!: string;

  @IsString()
  description!: string;

  @Nullable()
  @IsString()
  category!: string | null;

  @IsArray()
  @IsString({ each: true })
  tags!: string[];

  @JSONSchema({ description: 'Counts up with each change, from 1.' })
  @IsInt()
  version!: number;

  @JSONSchema({ description: 'Member who saved it first; null when an operator did.' })
  @Nullable()
  @IsUUID()
  createdByMemberId!: string | null;

  @IsInstant()
  createdAt!: string;

  @IsInstant()
  updatedAt!: string;
}
