import { SectionsLayout } from '../../../ui/sections-layout.js';
import { sectionStates } from '../shared/section-states.js';
import { FilesSection } from './files-section.js';
import { GuardrailsSection } from './guardrails-section.js';
import { IdentitySection } from './identity-section.js';
import { InstructionsSection } from './instructions-section.js';
import { contentOfDraft } from './skill-content.js';
import { SkillFilePreview } from './skill-file-preview.js';
import type { SkillSectionProps } from './skill-section.js';
import { TriggerSection } from './trigger-section.js';

/** The builder of a skill: its four steps and its files, with the file that they make beside them. */
export function SkillSections(props: SkillSectionProps) {
  const { draft, messages, kept } = props;
  const { displayName, description, triggers, guardrails } = contentOfDraft(draft);
  const stateOf = sectionStates(messages);
  return (
    <SectionsLayout
      label="Steps of the skill"
      aside={<SkillFilePreview draft={draft} kept={kept} />}
      sections={[
        {
          id: 'identity',
          label: 'Identity',
          description: 'What it is called and how people find it.',
          state: stateOf(
            displayName !== '',
            ...['displayName', 'name', 'tags', 'license', 'compatibility', 'allowedTools'],
          ),
          content: <IdentitySection {...props} />,
        },
        {
          id: 'trigger',
          label: 'Trigger',
          description:
            'An assistant sees only the name and the description until it chooses the skill by them.',
          state: stateOf(description !== '' && triggers.length > 0, 'description', 'triggers'),
          content: <TriggerSection {...props} />,
        },
        {
          id: 'instructions',
          label: 'Instructions',
          description: 'What the assistant is to do, step by step.',
          state: stateOf(draft.instructions.trim() !== '', 'instructions'),
          content: <InstructionsSection {...props} />,
        },
        {
          id: 'guardrails',
          label: 'Guardrails',
          description: 'What it is never to do, or must always do.',
          state: stateOf(guardrails.length > 0, 'guardrails'),
          content: <GuardrailsSection {...props} />,
        },
        {
          id: 'files',
          label: 'Files',
          description: 'What lies beside SKILL.md in its folder.',
          state: stateOf(draft.files.length > 0, 'files'),
          content: <FilesSection {...props} />,
        },
      ]}
    />
  );
}
