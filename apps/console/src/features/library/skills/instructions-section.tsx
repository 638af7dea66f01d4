import { TextArea } from '../../../ui/fields.js';
import styles from './instructions-section.module.css';
import { SKILL_LIMITS } from './skill-limits.js';
import type { SkillSectionProps } from './skill-section.js';

/** What the skill has an assistant do. */
export function InstructionsSection({ draft, change, messages, isReadOnly }: SkillSectionProps) {
  return (
    <TextArea
      label="Instructions"
      hideLabel
      className={styles.tall}
      description={`Markdown. Read only once the skill is chosen: steps, examples, and which of its files to open when. At most ${SKILL_LIMITS.instructionsLengthMax.toLocaleString('en')} characters.`}
      placeholder={'# PDF tools\n\n1. Look at the form first: `scripts/inspect.py form.pdf`.\n2. …'}
      error={messages['instructions']}
      mono
      rows={14}
      value={draft.instructions}
      disabled={isReadOnly}
      onChange={({ target }) => change({ instructions: target.value })}
    />
  );
}
