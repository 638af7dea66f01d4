import type { SectionProps } from '../shared/section-props.js';
import type { SkillDraft } from './skill-draft.js';

/** What each section of the builder of skills is given. */
export type SkillSectionProps = SectionProps<'skills', SkillDraft>;
