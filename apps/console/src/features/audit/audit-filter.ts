import { readSpan, spanNameOf } from '../usage/model/span.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Which events are looked at; as the server takes them. */
export interface AuditFilter {
  readonly action?: string;
  readonly memberId?: string;
  readonly targetId?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Reads the filter from the query of an address; what the server would not take is left out. Without a span: all time. */
export function readAuditFilter(search: URLSearchParams, now: Date): AuditFilter {
  const action = search.get('action') ?? '';
  const memberId = search.get('memberId') ?? '';
  const targetId = search.get('targetId') ?? '';
  const hasSpan = search.get('span') !== null && spanNameOf(search) === search.get('span');
  const span = hasSpan ? readSpan(search, now) : null;
  return {
    ...(/^[a-z0-9_]{1,64}$/.test(action) && { action }),
    ...(UUID.test(memberId) && { memberId }),
    ...(UUID.test(targetId) && { targetId }),
    ...(span !== null && { from: span.from.toISOString() }),
    ...(span?.to && { to: span.to.toISOString() }),
  };
}
