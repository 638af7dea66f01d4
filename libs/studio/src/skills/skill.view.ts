import { IsArray, IsObject, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { SkillFileEntryView } from './skill-file-entry.view.js';
import { SkillSummaryView } from './skill-summary.view.js';

/** A whole skill, but for the contents of its files. */
export class SkillView extends SkillSummaryView {
  @JSONSchema({ description: 'What to do, as Markdown.' })
  @IsString()
  instructions!: string;

  @IsArray()
  @IsString({ each: true })
  guardrails!: string[];

  @Nullable()
  @IsString()
  license!: string | null;

  @Nullable()
  @IsString()
  compatibility!: string | null;

  @JSONSchema({ additionalProperties: { type: 'string' } })
  @IsObject()
  metadata!: Record<string, string>;

  @IsArray()
  @IsString({ each: true })
  allowedTools!: string[];

  @JSONSchema({ description: 'Front matter that Claude alone reads.', additionalProperties: true })
  @IsObject()
  claude!: Record<string, unknown>;

  @JSONSchema({ description: 'The files of its folder but SKILL.md.' })
  @IsArray()
  @Nested(() => SkillFileEntryView, { each: true })
  files!: SkillFileEntryView[];
}
