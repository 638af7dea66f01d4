import {
  FILE_LIMITS,
  parseSkillArchive,
  parseSkillFile,
  type Parsed,
  type SkillDocument,
} from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { decodeBase64 } from '../library/decode-base64.js';
import { mapOutcome } from '../library/map-outcome.js';
import { readImport } from '../library/read-import.js';
import { CreateSkillInput } from './create-skill.input.js';
import { ImportSkillInput } from './import-skill.input.js';
import { ImportedSkillView } from './imported-skill.view.js';
import { saveSkill } from './save-skill.js';

/** Saves a skill from a SKILL.md or an archive of its folder, if the plan's cap leaves room for one. */
export const importSkill = defineOperation({
  action: 'create_skill',
  input: ImportSkillInput,
  output: ImportedSkillView,
  async run(ctx, caller, input) {
    const parsed = parse(input);
    if (!parsed.ok) return parsed;
    const field = input.archive === undefined ? 'content' : 'archive';
    const read = readImport(field, parsed.value, CreateSkillInput, (skill) => toRaw(skill, input.name));
    if (!read.ok) return read;
    const { document, input: fields, warnings } = read.value;
    const saved = await saveSkill(ctx, caller, input, fields, document.files);
    return mapOutcome(saved, (view) => ({ ...view, warnings: [...warnings] }));
  },
});

function parse({ content, archive }: ImportSkillInput): Outcome<Parsed<SkillDocument>> {
  if ((content === undefined) === (archive === undefined)) {
    return refuseField('archive', 'or `content` must be given, and not both');
  }
  if (archive !== undefined) {
    const zip = decodeBase64(archive);
    if (zip === null) return refuseField('archive', 'is no base64 text');
    return zip.byteLength > FILE_LIMITS.archiveBytesMax
      ? refuseField('archive', `has more than ${FILE_LIMITS.archiveBytesMax} bytes`)
      : succeed(parseSkillArchive(zip));
  }
  const parsed = parseSkillFile(content ?? '');
  return succeed(parsed.ok ? { ...parsed, value: { ...parsed.value, files: [] } } : parsed);
}

/** The files are within bounds already, which are those of the reader. */
function toRaw({ files: _, ...text }: SkillDocument, name: string | undefined): object {
  return { ...text, ...(name === undefined ? {} : { name }) };
}
