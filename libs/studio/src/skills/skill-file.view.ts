import { IsString } from 'class-validator';
import { FileContentView } from '../library/file-content.view.js';

/** A file of a skill, with its content. */
export class SkillFileView extends FileContentView {
  @IsString()
  path!: string;
}
