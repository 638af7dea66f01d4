import { fieldErrorsOf, wordsOf } from '../../data/words-of.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { problemWords } from './problem-words.js';

/** Why a connection was not saved; what an address may be is told where the server refuses one. */
export function SaveFailure({ error }: { readonly error: unknown }) {
  if ('url' in fieldErrorsOf(error)) {
    return (
      <Notice tone="warning" title="This address is not taken" requestId={wordsOf(error).requestId}>
        {problemWords('blocked_address').advice}
      </Notice>
    );
  }
  return <FailureNotice error={error} />;
}
