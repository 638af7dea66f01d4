import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { countOf } from './connection-words.js';

/** Says that tools wait for approval, and leads to them. */
export function WaitingNotice({
  count,
  onReview,
}: {
  readonly count: number;
  readonly onReview: () => void;
}) {
  return (
    <Notice
      tone="warning"
      title={`${countOf(count, 'tool')} ${count === 1 ? 'waits' : 'wait'} for approval`}
      action={
        <Button size="s" onClick={onReview}>
          Review
        </Button>
      }
    >
      New or changed by the server. Nobody can call {count === 1 ? 'it' : 'them'} before approval.
    </Notice>
  );
}
