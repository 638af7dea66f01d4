import { Notice } from '../../ui/notice.js';
import { passkeyWordsOf } from './ask-passkey.js';

/** Says what kept somebody from signing in, or from proving who they are; nothing while nothing did. */
export function ErrorNotice({ error }: { readonly error: unknown }) {
  if (error == null) return null;
  const { title, detail, requestId } = passkeyWordsOf(error);
  return (
    <Notice tone="danger" title={title} requestId={requestId}>
      {detail}
    </Notice>
  );
}
