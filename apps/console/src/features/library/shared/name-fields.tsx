import { FILE_LIMITS, toKebabName } from '@paretostudio/library-files';
import { TextField } from '../../../ui/fields.js';
import type { FormMessages } from './form-messages.js';

/** The names of a draft that becomes a file. */
interface Names {
  /** Empty until it is given: then it is made from the display name. */
  readonly name: string;
  readonly displayName: string;
}

/** The two names of what becomes a file: the one that people read, and the one that its file has. */
export function NameFields({
  draft: { name, displayName },
  change,
  messages,
  isReadOnly,
  named,
  example,
  displayNameLengthMax,
}: {
  readonly draft: Names;
  readonly change: (fields: Partial<Names>) => void;
  readonly messages: FormMessages;
  readonly isReadOnly: boolean;
  /** What has the name where it is installed. */
  readonly named: 'file' | 'folder';
  /** A display name, for where none is given. */
  readonly example: string;
  readonly displayNameLengthMax: number;
}) {
  return (
    <>
      <TextField
        label="Display name"
        description="Shown in lists."
        placeholder={example}
        error={messages['displayName']}
        value={displayName}
        maxLength={displayNameLengthMax}
        disabled={isReadOnly}
        onChange={({ target }) => change({ displayName: target.value })}
      />
      <TextField
        label="Name"
        mono
        description={`Names its ${named}: small letters, digits and hyphens. Left empty, it is made from the display name.`}
        placeholder={toKebabName(displayName, undefined, toKebabName(example))}
        error={messages['name']}
        value={name}
        maxLength={FILE_LIMITS.nameLengthMax}
        autoCapitalize="none"
        spellCheck={false}
        disabled={isReadOnly}
        onChange={({ target }) => change({ name: target.value })}
      />
    </>
  );
}
