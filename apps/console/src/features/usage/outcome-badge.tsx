import { Badge } from '../../ui/badge.js';
import type { Tone } from '../../ui/notice.js';
import { outcomeWords } from './model/outcome-words.js';
import type { OutcomeKind } from './model/usage-filter.js';

const TONES: Readonly<Record<OutcomeKind, Tone>> = { ok: 'success', refused: 'warning', failed: 'danger' };

/** How a request ended, in a few words. */
export function OutcomeBadge({ outcome, kind }: { readonly outcome: string; readonly kind: OutcomeKind }) {
  return (
    <Badge tone={TONES[kind]} dot>
      {outcomeWords(outcome).title}
    </Badge>
  );
}
