import { wordsOf } from '../data/words-of.js';
import { Notice } from './notice.js';

/** Says beside what was tried why it failed; nothing where it did not. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  if (error == null) return null;
  const { title, detail, requestId } = wordsOf(error);
  return (
    <Notice tone="danger" title={title} requestId={requestId}>
      {detail}
    </Notice>
  );
}
