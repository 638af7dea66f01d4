import { randomBytes } from 'node:crypto';
import { newId, type Repositories } from '@paretostudio/entities';
import type { Permissions } from '@paretostudio/permissions';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { APP_IDLE_SECONDS, LIVE_APPS_PER_MEMBER_MAX } from './app-limits.js';
import { readAppResource } from './app-resource.js';
import { readAppPermissions } from './read-app-permissions.js';
import { grantedScopes } from './suggest-permissions.js';

/** What a person consents to. */
export interface ConsentOrder {
  readonly client: {
    readonly id: string;
    /** 1..64 characters. */
    readonly name: string;
    readonly uri: string | null;
    /** Who vouches for it; null for nobody. */
    readonly host: string | null;
    readonly redirectHost: string;
  };
  /** Name of the resource that tokens will be for. */
  readonly resource: string;
  readonly requestedScopes: readonly string[];
  /** What the person chose; untrusted. */
  readonly permissions: unknown;
  /** Of the grant that tokens will come from; 32 bytes. */
  readonly grantDigest: Uint8Array;
  readonly userAgent: string | null;
  /** Decided first in the transaction, such as that the request was not answered before. */
  readonly claim: (repositories: Repositories) => Promise<Outcome<unknown>>;
}

/** A consent that was kept. */
export interface ConnectedConsent {
  readonly keyId: string;
  readonly permissions: Permissions;
  readonly scopes: readonly string[];
}

/**
 * Keeps the consent of a person to a program: an app without a token, which nothing admits yet.
 *
 * @returns The consent; `invalid_permissions`, `conflict` when the member has as many apps as a member may have,
 *   `invalid_session`, or what `claim` refuses.
 */
export async function connectApp(
  ctx: StudioContext,
  current: Pick<CurrentSession, 'caller' | 'sessionId'>,
  order: ConsentOrder,
): Promise<Outcome<ConnectedConsent>> {
  return mutate(ctx, async (repositories) => {
    const { caller } = current;
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null || caller.memberId === null) return refuseEndedSession();
    const member = await repositories.members.lockById(caller.accountId, caller.memberId);
    if (member === null || member.removedAt !== null) return refuseNotFound('member');
    const claimed = await order.claim(repositories);
    if (!claimed.ok) return claimed;
    const resource = readAppResource(order.resource);
    const permissions = await readAppPermissions(repositories, caller, resource, order.permissions);
    if (!permissions.ok) return permissions;
    const { accountId } = caller;
    const live = await repositories.connectedApps.countLiveByMember(accountId, member.id, now);
    if (live >= LIVE_APPS_PER_MEMBER_MAX) return refuseBeyondCap(live);
    const scopes = grantedScopes(permissions.value, order.requestedScopes);
    const id = newId();
    await repositories.connectedApps.insert({
      key: {
        ...unissuedKey(ctx, now),
        id,
        accountId,
        memberId: member.id,
        name: order.client.name,
        permissions: permissions.value,
      },
      app: {
        clientId: order.client.id,
        clientName: order.client.name,
        clientUri: order.client.uri,
        clientHost: order.client.host,
        redirectHost: order.client.redirectHost,
        resource: order.resource,
        scope: scopes.join(' '),
        grantDigest: Buffer.from(order.grantDigest),
        address: caller.address,
        userAgent: order.userAgent?.slice(0, 256) ?? null,
        endsAt: new Date(now.getTime() + APP_IDLE_SECONDS * 1000),
      },
    });
    await audit(repositories, caller, now, {
      action: 'connect_app',
      target: { kind: 'connected_app', id, name: order.client.name },
      details: {
        clientId: order.client.id.slice(0, 300),
        redirectHost: order.client.redirectHost,
        resource: order.resource,
        permissions: permissions.value,
      },
    });
    return succeed({ keyId: id, permissions: permissions.value, scopes });
  });
}

/** The digest of no token: nothing that anybody can present is admitted by it, and it has expired already. */
function unissuedKey(ctx: StudioContext, now: Date) {
  return {
    digest: randomBytes(32),
    pepperId: ctx.peppers.newestId,
    keyStart: '',
    keyEnd: '',
    createdAt: now,
    expiresAt: now,
  };
}

function refuseBeyondCap(live: number): ReturnType<typeof refuse> {
  return refuse({
    code: 'conflict',
    detail: `A member can have at most ${LIVE_APPS_PER_MEMBER_MAX} connected apps. Revoke one that is not needed.`,
    limit: LIVE_APPS_PER_MEMBER_MAX,
    used: live,
  });
}
