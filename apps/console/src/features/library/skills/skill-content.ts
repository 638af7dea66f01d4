import { toKebabName } from '@paretostudio/library-files';
import { filledRows } from '../shared/filled-rows.js';
import type { SkillDraft } from './skill-draft.js';

/** What is saved of a draft, but for its files. */
export interface SkillContent {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly triggers: string[];
  readonly instructions: string;
  readonly guardrails: string[];
  readonly license: string | null;
  readonly compatibility: string | null;
  readonly allowedTools: string[];
  readonly tags: string[];
}

/** Tidies a draft as the server would: outer spaces and empty rows go; without a name it gets one from its display name. */
export function contentOfDraft(draft: SkillDraft): SkillContent {
  const name = draft.name.trim();
  const displayName = draft.displayName.trim();
  return {
    name: name === '' && displayName !== '' ? toKebabName(displayName, undefined, 'skill') : name,
    displayName,
    description: draft.description.trim(),
    triggers: filledRows(draft.triggers),
    instructions: draft.instructions,
    guardrails: filledRows(draft.guardrails),
    license: draft.license.trim() || null,
    compatibility: draft.compatibility.trim() || null,
    allowedTools: filledRows(draft.allowedTools),
    tags: filledRows(draft.tags),
  };
}
