import { IsArray, IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** What every record of the library shows, of whatever kind; the base of each kind's views. */
export class LibraryRecordView {
  @IsUUID()
  id!: string;

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

  @JSONSchema({ description: 'When the version that is shown was written.' })
  @IsInstant()
  updatedAt!: string;
}
