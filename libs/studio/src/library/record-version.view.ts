import { IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** A version of a record, without its content; the base of each kind's view. */
export class RecordVersionView {
  @IsInt()
  version!: number;

  @JSONSchema({ description: 'What the member who wrote it said about it; null when nothing.' })
  @Nullable()
  @IsString()
  note!: string | null;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'Member who wrote it; null when an operator did.' })
  @Nullable()
  @IsUUID()
  createdByMemberId!: string | null;
}
