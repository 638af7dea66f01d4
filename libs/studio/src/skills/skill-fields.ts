import { FILE_LIMITS } from '@paretostudio/library-files';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LIBRARY_LIMITS } from '../library/library-limits.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsJsonObject } from '../validation/is-json-object.js';
import { IsSlug } from '../validation/is-slug.js';
import { IsTagList } from '../validation/is-tag-list.js';
import { IsTextList } from '../validation/is-text-list.js';
import { IsTextMap } from '../validation/is-text-map.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { SkillFileInput } from './skill-file.input.js';
import { SKILL_LIMITS } from './skill-limits.js';

/** What a skill is made of, with the rules that hold when it is created and when it is changed. */
export class SkillFields {
  @JSONSchema({
    description:
      'Name of its folder and in addresses, unique in the account. A new skill without one gets it from the display name.',
  })
  @IsSlug()
  name!: string;

  @JSONSchema({
    description:
      'What people read in lists; trimmed. A new skill without one gets it from the name; give one of both.',
  })
  @IsCleanText({ min: 1, max: LIBRARY_LIMITS.titleLengthMax })
  displayName!: string;

  @JSONSchema({ description: 'What the skill does and when to use it: what a model decides by; trimmed.' })
  @IsCleanText({ min: 1, max: FILE_LIMITS.descriptionLengthMax, multiline: true, trimmed: true })
  description!: string;

  @JSONSchema({ description: 'Phrases at which the skill is to be used.' })
  @IsTextList({ itemsMax: SKILL_LIMITS.triggersMax, lengthMax: SKILL_LIMITS.triggerLengthMax })
  triggers!: string[];

  @JSONSchema({ description: 'What to do, as Markdown.' })
  @IsCleanText({ min: 0, max: LIBRARY_LIMITS.instructionsLengthMax, multiline: true })
  instructions!: string;

  @JSONSchema({ description: 'What must hold whatever else is asked; one rule an item.' })
  @IsTextList({ itemsMax: SKILL_LIMITS.guardrailsMax, lengthMax: SKILL_LIMITS.guardrailLengthMax })
  guardrails!: string[];

  @JSONSchema({ description: 'Name of a license, or of the file that holds it; null for none.' })
  @Nullable()
  @IsCleanText({ min: 1, max: SKILL_LIMITS.licenseLengthMax })
  license!: string | null;

  @JSONSchema({ description: 'What it needs of its surroundings; null for nothing.' })
  @Nullable()
  @IsCleanText({ min: 1, max: FILE_LIMITS.compatibilityLengthMax })
  compatibility!: string | null;

  @JSONSchema({ description: 'Further pairs of the front matter, such as author and version.' })
  @IsTextMap({
    entriesMax: SKILL_LIMITS.metadataEntriesMax,
    nameLengthMax: SKILL_LIMITS.metadataNameLengthMax,
    bytesMax: FILE_LIMITS.metadataBytesMax,
  })
  metadata!: Record<string, string>;

  @JSONSchema({ description: 'Tools that may be used without asking while the skill is at work.' })
  @IsTextList({ itemsMax: LIBRARY_LIMITS.toolsMax, lengthMax: LIBRARY_LIMITS.toolLengthMax })
  allowedTools!: string[];

  @JSONSchema({
    description: 'Front matter that Claude alone reads, such as {"disable-model-invocation": true}.',
  })
  @IsJsonObject({ bytesMax: FILE_LIMITS.claudeBytesMax })
  claude!: Record<string, unknown>;

  @JSONSchema({ description: 'Lower-case words to find it by; kept distinct and in the given order.' })
  @IsTagList({ itemsMax: LIBRARY_LIMITS.tagsMax, lengthMax: LIBRARY_LIMITS.tagLengthMax })
  tags!: string[];

  @JSONSchema({ description: 'All files of its folder but SKILL.md, in place of any that it had.' })
  @IsArray()
  @ArrayMaxSize(FILE_LIMITS.filesMax)
  @Nested(() => SkillFileInput, { each: true })
  files!: SkillFileInput[];
}
