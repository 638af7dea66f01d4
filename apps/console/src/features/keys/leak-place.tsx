import { UserText } from '../../ui/user-text.js';

/** The address where a key was found, as a report says it: plain text, and a link only where it leads to https. */
export function LeakPlace({
  url,
  lines = null,
}: {
  readonly url: string;
  /** Lines before it is cut; null never cuts. */
  readonly lines?: 2 | null;
}) {
  const text = <UserText lines={lines}>{url}</UserText>;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return text;
  return (
    <a href={url} rel="noreferrer noopener nofollow" target="_blank">
      {text}
    </a>
  );
}
