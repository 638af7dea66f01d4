import { fieldErrorsOf, wordsOf } from '../../data/words-of.js';
import { Notice } from '../../ui/notice.js';
import { problemWords } from './problem-words.js';

/** Why a connection was not saved; what an address may be is told where the server refuses one. */
export function SaveFailure({ error }: { readonly error: unknown }) {
  if (error === null) return null;
  const fields = fieldErrorsOf(error);
  const words = wordsOf(error);
  if ('url' in fields) {
    return (
      <Notice tone="warning" title="This address is not taken" requestId={words.requestId}>
        {problemWords('blocked_address').advice}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={words.title} requestId={words.requestId}>
      {words.detail}
    </Notice>
  );
}
