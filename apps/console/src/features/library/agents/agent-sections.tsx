import { SectionsLayout } from '../../../ui/sections-layout.js';
import { sectionStates } from '../shared/section-states.js';
import { AdvancedSection } from './advanced-section.js';
import { contentOfDraft } from './agent-content.js';
import { AgentFilePreview } from './agent-file-preview.js';
import type { AgentSectionProps } from './agent-section.js';
import { ConnectionsSection } from './connections-section.js';
import { IdentitySection } from './identity-section.js';
import { InstructionsSection } from './instructions-section.js';
import { SkillsSection } from './skills-section.js';

/** The builder of an agent, with the file that it makes beside it. */
export function AgentSections(props: AgentSectionProps) {
  const { draft, messages, kept } = props;
  const { displayName, description } = contentOfDraft(draft);
  const stateOf = sectionStates(messages);
  return (
    <SectionsLayout
      label="Parts of the builder"
      aside={<AgentFilePreview draft={draft} kept={kept} />}
      sections={[
        {
          id: 'identity',
          label: 'Identity',
          description: 'What it is called and what it is for.',
          state: stateOf(
            displayName !== '' && description !== '',
            ...['displayName', 'name', 'description', 'model', 'tags'],
          ),
          content: <IdentitySection {...props} />,
        },
        {
          id: 'instructions',
          label: 'Instructions',
          description: 'Who it is and how it works.',
          state: stateOf(draft.instructions.trim() !== '', 'instructions'),
          content: <InstructionsSection {...props} />,
        },
        {
          id: 'skills',
          label: 'Skills',
          description: 'What it knows how to do, in the order in which it is told.',
          state: stateOf(draft.skills.length > 0, 'skills'),
          content: <SkillsSection {...props} />,
        },
        {
          id: 'connections',
          label: 'Connections and tools',
          description: 'What it may call at its own address, and nothing else.',
          state: stateOf(draft.connections.length > 0, 'connections'),
          content: <ConnectionsSection {...props} />,
        },
        {
          id: 'advanced',
          label: 'Advanced',
          description: 'For the file that is installed in Claude Code.',
          state: stateOf(
            draft.areToolsLimited || draft.disallowedTools.length > 0,
            'tools',
            'disallowedTools',
          ),
          content: <AdvancedSection {...props} />,
        },
      ]}
    />
  );
}
