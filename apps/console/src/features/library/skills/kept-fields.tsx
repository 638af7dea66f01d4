import { Notice } from '../../../ui/notice.js';

/** Tells which parts of a skill the builder does not show and leaves as they are; nothing when there are none. */
export function KeptFields({
  claude,
  metadata,
}: {
  readonly claude: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, string>>;
}) {
  const keys = [...Object.keys(claude), ...Object.keys(metadata)];
  if (keys.length === 0) return null;
  return (
    <Notice tone="neutral" title="Kept as they are">
      The file has fields that only some clients read:{' '}
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <code>
            <bdi>{key}</bdi>
          </code>
        </span>
      ))}
      . Saving here does not change them.
    </Notice>
  );
}
