import { Badge } from '../../../ui/badge.js';
import type { RecordFacts } from './record-facts.js';
import { useSharing } from './use-sharing.js';

/** Tells whether a record is shared with the team or personal; nothing of personal ones where nothing can be shared. */
export function VisibilityBadge({ record }: { readonly record: Pick<RecordFacts, 'visibility'> }) {
  const { isIncluded } = useSharing();
  if (record.visibility === 'team') return <Badge tone="info">Shared</Badge>;
  return isIncluded ? <Badge>Personal</Badge> : null;
}
