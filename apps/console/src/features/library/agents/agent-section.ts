import type { SectionProps } from '../shared/section-props.js';
import type { AgentDraft } from './agent-draft.js';

/** What each section of the builder of agents is given. */
export type AgentSectionProps = SectionProps<'agents', AgentDraft>;
