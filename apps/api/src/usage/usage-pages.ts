import type { UsageRecordPage, UsageRecordView } from '@paretostudio/studio';
import type { IncomingCall } from '../http/incoming-call.js';
import type { StudioCalls } from '../http/studio-calls.js';

/** Requests that are read at a time: as many as a page may hold. */
const PAGE_LIMIT = 100;

/**
 * Pages through all requests that match, newest first. Each page is a statement of its own, so that no reading, however
 * slow, keeps the database from clearing up behind it.
 *
 * @throws {@link ProblemException} When the input is refused, or in the midst on an outage.
 */
export async function* usagePages(
  studio: Pick<StudioCalls, 'run'>,
  call: IncomingCall,
): AsyncGenerator<readonly UsageRecordView[], void, void> {
  let cursor: string | null = null;
  do {
    const place: object = cursor === null ? {} : { cursor };
    const input = { ...call.input, ...place, limit: PAGE_LIMIT };
    const page: UsageRecordPage = await studio.run('list_usage_records', { ...call, input });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
