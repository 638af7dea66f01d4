import { LIBRARY_KINDS } from '../shared/library-kind.js';
import type { RecordBuilder } from '../shared/record-builder.js';
import { changedContent, contentOfDraft, isAgentChanged } from './agent-content.js';
import { draftOfAgent, type AgentDraft } from './agent-draft.js';
import { AgentSections } from './agent-sections.js';
import { AGENT_FIELDS, explainDraft } from './explain-draft.js';

/** How agents are written and saved. */
export const AGENT_BUILDER: RecordBuilder<'agents', AgentDraft> = {
  kind: LIBRARY_KINDS.agents,
  Sections: AgentSections,
  fields: AGENT_FIELDS,
  explain: explainDraft,
  draftOf: draftOfAgent,
  isChanged: isAgentChanged,
  recordFormOf,
  creationOf: (draft) => {
    const { name, ...content } = contentOfDraft(draft);
    // Left empty, the name is made by the server, past those that are taken.
    return draft.name.trim() === '' ? content : { ...content, name };
  },
  // Over what somebody else has saved, all is sent: else their fields would stay beside these.
  updateOf: (draft, base, isOver) =>
    isOver ? contentOfDraft(draft) : changedContent(draftOfAgent(base), draft),
};

function recordFormOf(draft: AgentDraft): object {
  const content = contentOfDraft(draft);
  return {
    ...content,
    skills: draft.skills.map(({ id, name }) => ({ id, name })),
    connections: draft.connections.map(({ id, slug, name }, index) => ({
      id,
      slug,
      name,
      tools: content.connections[index]?.tools ?? null,
    })),
  };
}
