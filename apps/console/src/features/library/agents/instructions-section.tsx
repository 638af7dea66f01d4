import { TextArea } from '../../../ui/fields.js';
import styles from '../skills/instructions-section.module.css';
import { AGENT_LIMITS } from './agent-limits.js';
import type { AgentSectionProps } from './agent-section.js';

/** Who the agent is to be and how it is to work. */
export function InstructionsSection({ draft, change, messages, isReadOnly }: AgentSectionProps) {
  return (
    <TextArea
      label="Instructions"
      hideLabel
      className={styles.tall}
      description={`Its system prompt, in Markdown. At most ${AGENT_LIMITS.instructionsLengthMax.toLocaleString('en')} characters.`}
      placeholder={'You sort new issues.\n\n1. Read the issue and its comments.\n2. …'}
      error={messages['instructions']}
      mono
      rows={14}
      value={draft.instructions}
      disabled={isReadOnly}
      onChange={({ target }) => change({ instructions: target.value })}
    />
  );
}
