import { CheckboxField } from '../../../ui/fields.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextListField } from '../../../ui/text-list-field.js';
import { KeptFields } from '../skills/kept-fields.js';
import { AGENT_LIMITS } from './agent-limits.js';
import type { AgentSectionProps } from './agent-section.js';

/** Which of the client's own tools the agent may use where its file is installed. */
export function AdvancedSection({ draft, change, messages, isReadOnly, kept }: AgentSectionProps) {
  const { areToolsLimited, tools, disallowedTools } = draft;
  return (
    <>
      <Disclosure
        label="Tools of the client that runs the file"
        isOpenAtFirst={
          areToolsLimited ||
          disallowedTools.length > 0 ||
          'tools' in messages ||
          'disallowedTools' in messages
        }
      >
        <CheckboxField
          label="Limit it to tools that are named here"
          description="Otherwise it may use all that its client has. This is about the client's own tools, such as Read and Bash, not about those of connections."
          checked={areToolsLimited}
          disabled={isReadOnly}
          onChange={({ target }) => change({ areToolsLimited: target.checked })}
        />
        {areToolsLimited && (
          <TextListField
            label="Allowed tools"
            description="Without a row it may use none."
            itemLabel="Allowed tool"
            addLabel="Add an allowed tool"
            placeholder="Read"
            mono
            error={messages['tools']}
            values={tools}
            itemsMax={AGENT_LIMITS.toolsMax}
            disabled={isReadOnly}
            onChange={(next) => change({ tools: next })}
          />
        )}
        <TextListField
          label="Forbidden tools"
          itemLabel="Forbidden tool"
          addLabel="Add a forbidden tool"
          placeholder="Write"
          mono
          error={messages['disallowedTools']}
          values={disallowedTools}
          itemsMax={AGENT_LIMITS.toolsMax}
          disabled={isReadOnly}
          onChange={(next) => change({ disallowedTools: next })}
        />
      </Disclosure>
      {kept !== null && <KeptFields claude={kept.claude} metadata={{}} />}
    </>
  );
}
