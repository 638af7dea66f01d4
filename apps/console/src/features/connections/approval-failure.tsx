import { codeOf, wordsOf } from '../../data/words-of.js';
import { Notice } from '../../ui/notice.js';
import { ErrorState } from '../../ui/states.js';
import { RevealedText } from './revealed-text.js';

/** Why nothing was approved; most of all that the tools changed since somebody looked. */
export function ApprovalFailure({ error }: { readonly error: unknown }) {
  if (error === null) return null;
  if (codeOf(error) !== 'conflict') return <ErrorState error={error} />;
  const { detail, requestId } = wordsOf(error);
  return (
    <Notice tone="danger" title="The tools changed since you looked; look again" requestId={requestId}>
      <RevealedText>{detail}</RevealedText> What you see now was just read.
    </Notice>
  );
}
