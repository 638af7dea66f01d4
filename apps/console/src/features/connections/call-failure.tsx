import { codeOf, wordsOf } from '../../data/words-of.js';
import { Notice } from '../../ui/notice.js';
import { RevealedText } from './revealed-text.js';

/** Why a call of a tool brought no answer: whether the upstream server or this one says so. */
export function CallFailure({ error }: { readonly error: unknown }) {
  const words = wordsOf(error);
  const code = codeOf(error);
  const isUpstream = code === 'upstream_failed';
  const detail = isUpstream && error instanceof Error ? error.message : words.detail;
  return (
    <Notice
      tone="danger"
      title={isUpstream ? 'The upstream server failed' : words.title}
      requestId={words.requestId}
    >
      <RevealedText>{detail}</RevealedText>
    </Notice>
  );
}
