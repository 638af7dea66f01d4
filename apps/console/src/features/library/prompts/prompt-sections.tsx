import { SectionsLayout } from '../../../ui/sections-layout.js';
import { sectionStates } from '../shared/section-states.js';
import { IdentitySection } from './identity-section.js';
import { contentOfDraft } from './prompt-content.js';
import { PromptPreview } from './prompt-preview.js';
import type { PromptSectionProps } from './prompt-section.js';
import { TextSection } from './text-section.js';
import { VariablesSection } from './variables-section.js';

/** The builder of a prompt: what it is called, what it says and which gaps it has, with the filled-in text beside them. */
export function PromptSections(props: PromptSectionProps) {
  const { draft, messages } = props;
  const content = contentOfDraft(draft);
  const stateOf = sectionStates(messages);
  const hasText = draft.form === 'body' ? draft.body.trim() !== '' : draft.messages.length > 0;
  return (
    <SectionsLayout
      label="Parts of the prompt"
      aside={<PromptPreview prompt={content} />}
      sections={[
        {
          id: 'identity',
          label: 'Identity',
          description: 'What it is called and how people and clients find it.',
          state: stateOf(content.title !== '', 'title', 'slug', 'description', 'category', 'tags'),
          content: <IdentitySection {...props} />,
        },
        {
          id: 'text',
          label: 'Text',
          state: stateOf(hasText, 'body', 'messages'),
          content: <TextSection {...props} />,
        },
        {
          id: 'variables',
          label: 'Variables',
          description: 'The placeholders in the text. Clients ask for them by these names.',
          state: stateOf(content.variables.length > 0, 'variables'),
          content: <VariablesSection {...props} />,
        },
      ]}
    />
  );
}
