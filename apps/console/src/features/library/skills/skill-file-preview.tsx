import type { SkillTarget } from '@paretostudio/library-files';
import { useDeferredValue, useMemo, useState } from 'react';
import { CodeBlock } from '../../../ui/code-block.js';
import { SelectField } from '../../../ui/fields.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { previewSkill } from './preview-skill.js';
import type { SkillDraft, SkillView } from './skill-draft.js';

const TARGETS = [
  { value: 'portable', label: 'For any agent' },
  { value: 'claude', label: 'For Claude Code' },
];

/** The `SKILL.md` of what stands in the builder, as an export would write it. */
export function SkillFilePreview({
  draft,
  kept,
}: {
  readonly draft: SkillDraft;
  readonly kept: SkillView | null;
}) {
  const [target, setTarget] = useState<SkillTarget>('portable');
  const shown = useDeferredValue(draft);
  const { text, problem } = useMemo(() => previewSkill(shown, kept, target), [shown, kept, target]);
  return (
    <Stack gap={3}>
      <SelectField
        label="The file is written"
        hideLabel
        options={TARGETS}
        value={target}
        onChange={(event) => setTarget(event.target.value === 'claude' ? 'claude' : 'portable')}
      />
      {problem !== null && (
        <Notice tone="neutral" title="Not a whole file yet">
          <bdi>{problem}</bdi>
        </Notice>
      )}
      <CodeBlock code={text} label="SKILL.md" copyLabel="Copy SKILL.md" wrap />
    </Stack>
  );
}
