import { FILE_LIMITS } from '@paretostudio/library-files';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import { TextListField } from '../../../ui/text-list-field.js';
import { NameFields } from '../shared/name-fields.js';
import { TagsField } from '../shared/tags-field.js';
import { KeptFields } from './kept-fields.js';
import type { SkillSectionProps } from './skill-section.js';
import { SKILL_LIMITS } from './skill-limits.js';

/** How a skill is called and found, and what else stands in the head of its file. */
export function IdentitySection({ draft, change, messages, isReadOnly, kept }: SkillSectionProps) {
  const { license, compatibility, allowedTools } = draft;
  return (
    <>
      <NameFields
        draft={draft}
        change={change}
        messages={messages}
        isReadOnly={isReadOnly}
        named="folder"
        example="PDF tools"
        displayNameLengthMax={SKILL_LIMITS.displayNameLengthMax}
      />
      {!isReadOnly && (
        <TagsField value={draft.tags} error={messages['tags']} onChange={(tags) => change({ tags })} />
      )}
      <Disclosure
        label="License, compatibility and tools"
        isOpenAtFirst={license !== '' || compatibility !== '' || allowedTools.length > 0}
      >
        <TextField
          label="License"
          optional
          description="Name of a license, or of the file that holds it."
          placeholder="MIT"
          error={messages['license']}
          value={license}
          maxLength={SKILL_LIMITS.licenseLengthMax}
          disabled={isReadOnly}
          onChange={({ target }) => change({ license: target.value })}
        />
        <TextField
          label="Compatibility"
          optional
          description="What it needs of its surroundings."
          placeholder="Python 3.11 and network access"
          error={messages['compatibility']}
          value={compatibility}
          maxLength={FILE_LIMITS.compatibilityLengthMax}
          disabled={isReadOnly}
          onChange={({ target }) => change({ compatibility: target.value })}
        />
        <TextListField
          label="Allowed tools"
          description="Tools that the client need not ask for while the skill is at work. Clients decide whether they heed it."
          itemLabel="Tool"
          addLabel="Add a tool"
          placeholder="Bash(git:*)"
          mono
          error={messages['allowedTools']}
          values={allowedTools}
          itemsMax={SKILL_LIMITS.toolsMax}
          disabled={isReadOnly}
          onChange={(next) => change({ allowedTools: next })}
        />
      </Disclosure>
      {kept !== null && <KeptFields claude={kept.claude} metadata={kept.metadata} />}
    </>
  );
}
