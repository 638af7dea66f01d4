import type { SectionProps } from '../shared/section-props.js';
import type { PromptDraft } from './prompt-draft.js';

/** What each section of the builder of prompts is given. */
export type PromptSectionProps = SectionProps<'prompts', PromptDraft>;
