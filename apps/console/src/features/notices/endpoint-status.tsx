import { Badge } from '../../ui/badge.js';
import { Time } from '../../ui/time.js';
import type { WebhookEndpoint } from './notices-queries.js';

const DISABLED_WORDS = {
  member: 'Switched off',
  failing: 'Disabled: nothing arrived for three days',
  gone: 'Disabled: it answered that it is gone',
} as const;

/** Whether an endpoint gets its messages, in words. */
export function EndpointStatus({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const { status, disabledReason, failingSince } = endpoint;
  if (status === 'active') return <Badge tone="success">Active</Badge>;
  if (status === 'disabled') {
    const tone = disabledReason === 'member' ? 'neutral' : 'danger';
    return <Badge tone={tone}>{DISABLED_WORDS[disabledReason ?? 'member']}</Badge>;
  }
  return (
    <>
      <Badge tone="warning">Failing</Badge> {failingSince !== null && <Time value={failingSince} />}
    </>
  );
}
