import type { StudioContext } from '../core/studio-context.js';

/** Why an app is ended by the server itself. */
export const APP_ENDINGS = {
  client: 'The program ended its connection.',
  replay: 'A code or refresh token of it was presented a second time: somebody else may have had it.',
} as const;

/**
 * Ends the app of a grant at once and for good, and forgets all that could be exchanged for another token. An app that
 * was revoked before keeps its first revocation; a grant without an app is forgotten all the same.
 *
 * @param grantDigest - 32 bytes.
 */
export async function endAppOfGrant(
  ctx: StudioContext,
  grantDigest: Uint8Array,
  ending: keyof typeof APP_ENDINGS,
): Promise<void> {
  const found = await ctx.storage.repositories.connectedApps.findByGrant(grantDigest);
  const now = ctx.clock();
  const reason = APP_ENDINGS[ending];
  await ctx.storage.transaction(async ({ connectedApps, oauthArtefacts, auditEvents }) => {
    if (found !== null) await connectedApps.lock(found.key.accountId, found.key.id);
    await oauthArtefacts.deleteByGrant(grantDigest);
    if (found === null) return;
    const { accountId, id, name } = found.key;
    if (!(await connectedApps.revoke(accountId, id, { at: now, byMemberId: null, reason }))) return;
    await auditEvents.append({
      accountId,
      at: now,
      actorKind: 'system',
      action: 'revoke_connected_app',
      targetKind: 'connected_app',
      targetId: id,
      targetName: name,
      details: { reason },
      channel: 'system',
    });
  });
}
