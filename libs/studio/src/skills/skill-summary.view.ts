import { IsArray, IsString } from 'class-validator';
import { LibraryRecordView } from '../library/library-record.view.js';

/** A skill as lists show it: without instructions and files. */
export class SkillSummaryView extends LibraryRecordView {
  @IsString()
  name!: string;

  @IsString()
  displayName!: string;

  @IsString()
  description!: string;

  @IsArray()
  @IsString({ each: true })
  triggers!: string[];
}
