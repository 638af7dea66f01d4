import { wordsOf } from '../server/words-of.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** Says what a request failed of, and offers what may help. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { title, detail, isOfSettings } = wordsOf(error, location.origin);
  const isSettingsPage = document.body.classList.contains('options');
  return (
    <Notice
      tone="danger"
      title={title}
      action={
        isOfSettings && !isSettingsPage ? (
          <Button onClick={() => void chrome.runtime.openOptionsPage()}>Open settings</Button>
        ) : (
          onRetry && <Button onClick={onRetry}>Try again</Button>
        )
      }
    >
      {detail}
    </Notice>
  );
}
