import { explainName } from '@paretostudio/library-files';
import type { FormMessages } from '../shared/form-messages.js';
import { contentOfDraft } from './skill-content.js';
import type { SkillDraft } from './skill-draft.js';

/** What keeps a draft from being saved, by field, as far as it can be known here; the server judges the rest. */
export function explainDraft(draft: SkillDraft): FormMessages {
  const { name, displayName, description } = contentOfDraft(draft);
  const nameProblem = name === '' ? null : explainName(name);
  return {
    ...(displayName === '' && { displayName: 'Give it a name that people read.' }),
    ...(nameProblem !== null && { name: nameProblem }),
    ...(description === '' && { description: 'Say what it does and when to use it.' }),
  };
}
