import type { FormMessages } from '../shared/form-messages.js';
import type { PromptDraft } from './prompt-draft.js';

/** What each section of the builder of prompts is given. */
export interface PromptSectionProps {
  readonly draft: PromptDraft;
  readonly change: (fields: Partial<PromptDraft>) => void;
  readonly messages: FormMessages;
  readonly isReadOnly: boolean;
  /** The slug that clients know it by; null for a new prompt. */
  readonly savedSlug: string | null;
}
