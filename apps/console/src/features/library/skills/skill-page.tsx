import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordLoader } from '../shared/record-loader.js';
import { SkillCreator } from './skill-creator.js';
import { SkillEditor } from './skill-editor.js';

/** The builder for a skill that is not saved yet. */
export function NewSkillPage() {
  return <SkillCreator />;
}

/** One skill: what it is made of, its versions, what can be done with it. */
export function SkillPage() {
  return <RecordLoader kind={LIBRARY_KINDS.skills}>{(skill) => <SkillEditor skill={skill} />}</RecordLoader>;
}
