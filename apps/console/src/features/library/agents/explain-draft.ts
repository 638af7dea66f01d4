import { explainName } from '@paretostudio/library-files';
import type { FormMessages } from '../shared/form-messages.js';
import { contentOfDraft } from './agent-content.js';
import type { AgentDraft } from './agent-draft.js';

/** The fields of the builder of agents that show what is wrong with them. */
export const AGENT_FIELDS = [
  'name',
  'displayName',
  'description',
  'model',
  'instructions',
  'skills',
  'connections',
  'tools',
  'disallowedTools',
  'tags',
] as const;

/** What keeps a draft from being saved, by field, as far as it can be known here; the server judges the rest. */
export function explainDraft(draft: AgentDraft): FormMessages {
  const { name, displayName, description } = contentOfDraft(draft);
  const nameProblem = name === '' ? null : explainName(name);
  return {
    ...(displayName === '' && { displayName: 'Give it a name that people read.' }),
    ...(nameProblem !== null && { name: nameProblem }),
    ...(description === '' && { description: 'Say what it is for and when to hand work to it.' }),
  };
}
