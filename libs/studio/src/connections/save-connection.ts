import type { Connection, NewConnection, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { refuseNameTaken } from '../library/refuse-name-taken.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import { CONNECTION_NAMED } from './connection-named.js';
import type { CreatedConnectionView } from './created-connection.view.js';
import { freeSlug } from './free-slug.js';
import { hostOf } from './host-of.js';
import type { UpstreamAttempt } from './read-upstream.js';
import { recordReading } from './record-reading.js';
import type { ToolRefresh } from './refresh-tools.js';
import { toConnectionDetailView } from './to-connection-detail-view.js';
import { toConnectionTestView } from './to-connection-test-view.js';

/** A connection to save; its slug is made from its name when it is null. */
export type ConnectionDraft = Omit<NewConnection, 'slug'> & { readonly slug: string | null };

/**
 * Saves a new connection with what its server answered, if the account has room for one, and tells the audit log.
 *
 * The account's row is locked first, so the cap holds under any number of concurrent calls and a slug that is made here
 * is free.
 */
export async function saveConnection(
  repositories: Repositories,
  caller: Caller,
  draft: ConnectionDraft,
  attempt: UpstreamAttempt,
  now: Date,
): Promise<Outcome<CreatedConnectionView>> {
  const { accountId, id } = draft;
  const { connections } = repositories;
  if ((await repositories.accounts.lockById(accountId)) === null) return refuseNotFound('account');
  const refused = refuseBeyondCap(await connections.countByAccount(accountId));
  if (refused !== null) return refused;
  const isTaken = async (slug: string) => (await connections.findByIdOrSlug(accountId, slug)) !== null;
  if (draft.slug !== null && (await isTaken(draft.slug)))
    return refuseNameTaken(CONNECTION_NAMED, draft.slug);
  const slug = draft.slug ?? (await freeSlug(draft.name, isTaken));
  await connections.insert({ ...draft, slug });
  const refresh = await record(repositories, { accountId, id, revision: 1 }, attempt, now);
  const row = await connections.findByIdOrSlug(accountId, id);
  if (row === null) throw new Error('A connection that was just stored is not there.');
  await audit(repositories, caller, now, {
    action: 'create_connection',
    target: { kind: 'connection', id, name: row.name },
    details: detailsOf(row, attempt),
  });
  const test = toConnectionTestView(refresh, now);
  return succeed({ ...(await toConnectionDetailView(repositories, row)), test, replayed: false });
}

function refuseBeyondCap(used: number): ReturnType<typeof refuse> | null {
  const limit = CONNECTION_LIMITS.perAccountMax;
  if (used < limit) return null;
  const detail = `An account can have at most ${limit} connections. Delete one that is not needed.`;
  return refuse({ code: 'conflict', detail, limit, used });
}

async function record(
  repositories: Repositories,
  connection: Pick<Connection, 'accountId' | 'id' | 'revision'>,
  attempt: UpstreamAttempt,
  at: Date,
): Promise<ToolRefresh> {
  const { accountId, id } = connection;
  if (!attempt.ok) {
    const { reason: problem, message: detail } = attempt.error;
    await repositories.connections.noteProblem(accountId, id, { problem, detail, at });
    return attempt;
  }
  const counts = await recordReading(repositories, connection, attempt.reading, at);
  return { ok: true, reading: counts === null ? null : { ...attempt.reading, counts } };
}

function detailsOf(row: Connection, attempt: UpstreamAttempt): Record<string, unknown> {
  const { slug, url, auth: authentication, headerNames, approveFirstTools } = row;
  return {
    slug,
    host: hostOf(url),
    authentication,
    headerNames,
    approveFirstTools,
    ...(attempt.ok ? { tools: attempt.reading.catalog.tools.length } : { problem: attempt.error.reason }),
  };
}
