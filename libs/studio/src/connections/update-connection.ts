import type { Connection, ConnectionPatch, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseField, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { ConnectionDetailView } from './connection-detail.view.js';
import { sealCredentials } from './credentials.js';
import { hostOf } from './host-of.js';
import { readAuthentication, type Authentication } from './read-authentication.js';
import { refuseUrl } from './refuse-url.js';
import { toConnectionDetailView } from './to-connection-detail-view.js';
import { UpdateConnectionInput } from './update-connection.input.js';

const ACTION = 'update_connection';

/**
 * Changes the given fields of a connection. Another address or other credentials hold from the next call on; what was
 * read of the server before is forgotten, and another address takes back every approval. Credentials are for one
 * server: an address on another one is refused unless `authentication` is given with it, or whoever may change a
 * connection could have them sent to a server of their own.
 *
 * The server is not spoken to: `test_connection` does.
 */
export const updateConnection = defineOperation({
  action: ACTION,
  input: UpdateConnectionInput,
  output: ConnectionDetailView,
  async run(ctx, caller, input) {
    const refused = input.url === undefined ? null : refuseUrl(ctx, input.url);
    if (refused !== null) return refused;
    const { authentication } = input;
    const read = authentication === undefined ? succeed(null) : readAuthentication(authentication);
    if (!read.ok) return read;
    const updated = await mutate(ctx, (repositories) => update(ctx, repositories, caller, input, read.value));
    if (updated.ok) ctx.gateway.forget(updated.value.id);
    return updated;
  },
});

async function update(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  input: UpdateConnectionInput,
  authentication: Authentication | null,
): Promise<Outcome<ConnectionDetailView>> {
  const row = await repositories.connections.lockByIdOrSlug(caller.accountId, input.id);
  if (row === null) return refuseNotFound('connection');
  if ((input.expectedVersion ?? row.version) !== row.version) return refuseChanged();
  if (authentication === null && row.credential !== null && isElsewhere(row, input.url)) {
    return refuseField('authentication', 'must be given anew with an address on another server');
  }
  const now = ctx.clock();
  const patch = { ...fieldsChanged(row, input), ...credentialsOf(ctx, row, authentication, now) };
  const fields = Object.keys(patch);
  if (fields.length === 0) return succeed(await toConnectionDetailView(repositories, row));
  const { accountId, id, version } = row;
  const isMoved = patch.url !== undefined || patch.auth !== undefined;
  const written = {
    ...patch,
    // The first reading is over: whatever comes from elsewhere, or to somebody else, is looked at.
    ...(isMoved && row.toolsReadAt !== null ? { approveFirstTools: false } : {}),
    updatedByMemberId: caller.memberId,
  };
  if (!(await repositories.connections.update(accountId, id, version, written, now))) return refuseChanged();
  const approvalsTakenBack =
    patch.url === undefined ? null : await repositories.connectionTools.forgetApprovals(accountId, id);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'connection', id, name: patch.name ?? row.name },
    details: detailsOf(patch, approvalsTakenBack, version + 1),
  });
  const changed = await repositories.connections.findByIdOrSlug(accountId, id);
  if (changed === null) throw new Error('A connection that was just changed is not there.');
  return succeed(await toConnectionDetailView(repositories, changed));
}

function refuseChanged(): ReturnType<typeof refuseConflict> {
  return refuseConflict('The connection was changed meanwhile. Read it again and decide.');
}

/** Whether an address leads to another host, port or scheme than that of a connection. */
function isElsewhere(row: Connection, url: string | undefined): boolean {
  return url !== undefined && new URL(url).origin !== new URL(row.url).origin;
}

/** The plain fields that are given and differ from what is stored. */
function fieldsChanged(row: Connection, input: UpdateConnectionInput): ConnectionPatch {
  const { name, description, iconUrl, url } = input;
  return Object.fromEntries(
    Object.entries({ name, description, iconUrl, url }).filter(
      ([field, value]) => value !== undefined && value !== row[field as keyof Connection],
    ),
  );
}

/** Credentials that are given always count as others: to compare them would tell whether somebody guessed them. */
function credentialsOf(
  ctx: StudioContext,
  row: Connection,
  authentication: Authentication | null,
  now: Date,
): ConnectionPatch {
  if (authentication === null) return {};
  const { type: auth, headerNames, headers } = authentication;
  if (auth === 'none' && row.auth === 'none') return {};
  const sealed = sealCredentials(ctx.credentials, row, headers);
  return {
    auth,
    headerNames: [...headerNames],
    credential: sealed === null ? null : Buffer.from(sealed.bytes),
    credentialKeyId: sealed?.keyId ?? null,
    credentialChangedAt: sealed === null ? null : now,
  };
}

const CREDENTIAL_FIELDS: ReadonlySet<string> = new Set<keyof ConnectionPatch>([
  'auth',
  'headerNames',
  'credential',
  'credentialKeyId',
  'credentialChangedAt',
]);

function detailsOf(
  patch: ConnectionPatch,
  approvalsTakenBack: number | null,
  version: number,
): Record<string, unknown> {
  const { url, auth: authentication, headerNames } = patch;
  const fields = Object.keys(patch).filter((field) => !CREDENTIAL_FIELDS.has(field));
  return {
    fields: authentication === undefined ? fields : [...fields, 'authentication'],
    version,
    ...(authentication === undefined ? {} : { authentication, headerNames }),
    ...(url === undefined ? {} : { host: hostOf(url), approvalsTakenBack }),
  };
}
