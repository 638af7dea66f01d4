import { toKebabName } from '@paretostudio/library-files';
import { changedFields } from '../shared/changed-fields.js';
import { filledRows } from '../shared/filled-rows.js';
import type { AgentDraft, DraftConnection } from './agent-draft.js';

/** What is saved of a draft, as the server takes it. */
export interface AgentContent {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly model: string | null;
  readonly instructions: string;
  readonly skills: string[];
  readonly connections: { connection: string; tools: string[] | null }[];
  readonly tools: string[] | null;
  readonly disallowedTools: string[];
  readonly tags: string[];
}

/** Tidies a draft as the server would: outer spaces and empty rows go; without a name it gets one from its display name. */
export function contentOfDraft(draft: AgentDraft): AgentContent {
  const name = draft.name.trim();
  const displayName = draft.displayName.trim();
  return {
    name: name === '' && displayName !== '' ? toKebabName(displayName, undefined, 'agent') : name,
    displayName,
    description: draft.description.trim(),
    model: draft.model.trim() || null,
    instructions: draft.instructions,
    skills: draft.skills.map(({ id }) => id),
    connections: draft.connections.map((connection) => ({
      connection: connection.id,
      tools: toolsOf(connection),
    })),
    tools: draft.areToolsLimited ? filledRows(draft.tools) : null,
    disallowedTools: filledRows(draft.disallowedTools),
    tags: filledRows(draft.tags),
  };
}

/** The fields that differ between two drafts, as they are to be saved. */
export function changedContent(before: AgentDraft, after: AgentDraft): Partial<AgentContent> {
  return changedFields(contentOfDraft(before), contentOfDraft(after));
}

/** Whether anything would be saved. */
export function isAgentChanged(before: AgentDraft, after: AgentDraft): boolean {
  return Object.keys(changedContent(before, after)).length > 0;
}

/** Null is all tools, now and later; an empty list is none. */
function toolsOf({ choice, chosen }: DraftConnection): string[] | null {
  if (choice === 'all') return null;
  return choice === 'none' ? [] : [...chosen];
}
