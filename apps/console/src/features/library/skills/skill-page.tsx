import { DeniedNotice } from '../shared/denied-notice.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordCreator } from '../shared/record-creator.js';
import { RecordEditor } from '../shared/record-editor.js';
import { RecordLoader } from '../shared/record-loader.js';
import { SKILL_BUILDER } from './skill-builder.js';
import { EMPTY_SKILL } from './skill-draft.js';

/** The builder for a skill that is not saved yet. */
export function NewSkillPage() {
  return (
    <RecordCreator
      builder={SKILL_BUILDER}
      initial={EMPTY_SKILL}
      description="Fill in the sections in any order. The file beside them is what an assistant reads."
      notice={<DeniedNotice kind={LIBRARY_KINDS.skills} />}
    />
  );
}

/** One skill: what it is made of, its versions, what can be done with it. */
export function SkillPage() {
  return (
    <RecordLoader kind={LIBRARY_KINDS.skills}>
      {(skill) => <RecordEditor builder={SKILL_BUILDER} record={skill} />}
    </RecordLoader>
  );
}
