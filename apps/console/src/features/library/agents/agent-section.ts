import type { FormMessages } from '../shared/form-messages.js';
import type { AgentDraft, AgentView } from './agent-draft.js';

/** What each section of the builder of agents is given. */
export interface AgentSectionProps {
  readonly draft: AgentDraft;
  readonly change: (fields: Partial<AgentDraft>) => void;
  readonly messages: FormMessages;
  readonly isReadOnly: boolean;
  /** The saved agent; null for a new one. */
  readonly kept: AgentView | null;
}
