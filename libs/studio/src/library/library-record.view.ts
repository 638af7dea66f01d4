import { IsArray, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { RECORD_VISIBILITIES, type RecordVisibility } from './record-visibility.js';

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

  @JSONSchema({ description: 'personal: for its owner alone; team: for every member of the account.' })
  @IsIn(RECORD_VISIBILITIES)
  visibility!: RecordVisibility;

  @JSONSchema({
    description: 'Member whose it is, alone or again once it is not shared; null when nobody owns it.',
  })
  @Nullable()
  @IsUUID()
  ownerMemberId!: string | null;

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
