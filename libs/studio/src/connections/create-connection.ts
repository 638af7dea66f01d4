import { createHmac } from 'node:crypto';
import { canonicalJson, newId } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { CONNECTION_NAMED } from './connection-named.js';
import { CreateConnectionInput } from './create-connection.input.js';
import { CreatedConnectionView } from './created-connection.view.js';
import { sealCredentials } from './credentials.js';
import { readAuthentication, NO_AUTHENTICATION } from './read-authentication.js';
import { readUpstream, type UpstreamAttempt } from './read-upstream.js';
import { refuseUrl, refuseUrlFor } from './refuse-url.js';
import { saveConnection, type ConnectionDraft } from './save-connection.js';

const ACTION = 'create_connection';

/**
 * Connects an upstream MCP server: reads it once, then saves the connection with the tools that it has. A server that
 * does not answer, or refuses the credentials, is saved too, and `test` tells; one that lies where no connection may
 * lead is refused.
 *
 * The server is spoken to before anything is written, also when an `Idempotency-Key` comes again.
 */
export const createConnection = defineOperation({
  action: ACTION,
  input: CreateConnectionInput,
  output: CreatedConnectionView,
  async run(ctx, caller, input) {
    const drafted = draft(ctx, caller, input);
    if (!drafted.ok) return drafted;
    const attempt = await readUpstream(ctx, { ...drafted.value, revision: 1 }, { fresh: true });
    const blocked = refuseBlocked(attempt);
    if (blocked !== null) return blocked;
    const once = { action: ACTION, input: withoutSecrets(ctx, input), forReplay } as const;
    return orNameTaken(CONNECTION_NAMED, input.slug ?? null, () =>
      mutateOnce(ctx, caller, once, (repositories) =>
        saveConnection(repositories, caller, drafted.value, attempt, ctx.clock()),
      ),
    );
  },
});

function draft(ctx: StudioContext, caller: Caller, input: CreateConnectionInput): Outcome<ConnectionDraft> {
  const refused = refuseUrl(ctx, input.url);
  if (refused !== null) return refused;
  const { authentication } = input;
  const read = authentication === undefined ? succeed(NO_AUTHENTICATION) : readAuthentication(authentication);
  if (!read.ok) return read;
  const { name, description = '', iconUrl = null, url, slug = null, approveFirstTools = false } = input;
  const owner = { id: newId(), accountId: caller.accountId };
  const sealed = sealCredentials(ctx.credentials, owner, read.value.headers);
  const now = ctx.clock();
  return succeed({
    ...owner,
    slug,
    name,
    description,
    iconUrl,
    url,
    auth: read.value.type,
    headerNames: [...read.value.headerNames],
    credential: sealed === null ? null : Buffer.from(sealed.bytes),
    credentialKeyId: sealed?.keyId ?? null,
    credentialChangedAt: sealed === null ? null : now,
    approveFirstTools,
    createdByMemberId: caller.memberId,
    updatedByMemberId: caller.memberId,
    createdAt: now,
  });
}

/** Where its name leads is known only now. */
function refuseBlocked(attempt: UpstreamAttempt): ReturnType<typeof refuseUrlFor> | null {
  if (attempt.ok || attempt.error.reason !== 'blocked_address') return null;
  return refuseUrlFor(attempt.error.message);
}

/** What is compared when the `Idempotency-Key` comes again is stored: of secrets, a digest that only this server makes. */
function withoutSecrets({ cookieSecret }: StudioContext, input: CreateConnectionInput): object {
  const { authentication, ...rest } = input;
  if (authentication === undefined) return rest;
  const digest = createHmac('sha256', cookieSecret)
    .update(`connection-authentication:${canonicalJson(authentication)}`)
    .digest('base64url');
  return { ...rest, authentication: digest };
}

function forReplay(view: CreatedConnectionView): CreatedConnectionView {
  return { ...view, replayed: true };
}
