import { useState } from 'react';
import { keepTyping } from '../shared/keep-typing.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { useEditing } from '../shared/use-editing.js';
import { changedContent, contentOfDraft } from './agent-content.js';
import { draftOfAgent, type AgentDraft, type AgentView } from './agent-draft.js';

/** What is typed about a saved agent, and the ways to save it or to begin anew. */
export function useAgentEditor(agent: AgentView) {
  const editing = useEditing(LIBRARY_KINDS.agents, agent);
  const [draft, setDraft] = useState(() => draftOfAgent(agent));
  const [note, setNote] = useState('');
  const changes = changedContent(draftOfAgent(editing.base), draft);
  const begin = (from: AgentView) => {
    editing.begin(from);
    setDraft(draftOfAgent(from));
    setNote('');
    editing.save.reset();
  };
  const save = (over: boolean) => {
    const sent = draft;
    editing.save.mutate(
      // Over what somebody else has saved, all is sent: else their fields would stay beside these.
      { body: over ? contentOfDraft(draft) : changes, note, over },
      {
        onSuccess: (saved) => {
          setNote('');
          setDraft((now) => keepTyping(now, sent, draftOfAgent(saved)));
        },
      },
    );
  };
  return {
    editing,
    draft,
    change: (fields: Partial<AgentDraft>) => setDraft((before) => ({ ...before, ...fields })),
    note,
    setNote,
    isDirty: Object.keys(changes).length > 0,
    save,
    begin,
  };
}
