import type { FormMessages } from '../shared/form-messages.js';
import type { SkillDraft, SkillView } from './skill-draft.js';

/** What each section of the builder of skills is given. */
export interface SkillSectionProps {
  readonly draft: SkillDraft;
  readonly change: (fields: Partial<SkillDraft>) => void;
  readonly messages: FormMessages;
  readonly isReadOnly: boolean;
  /** The saved skill; null for a new one. */
  readonly kept: SkillView | null;
}
