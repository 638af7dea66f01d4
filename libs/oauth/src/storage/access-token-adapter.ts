import { bindToken } from '@paretostudio/key-crypto';
import { endAppOfGrant, renewAppToken, type StudioContext } from '@paretostudio/studio';
import { errors, Provider, type AdapterPayload } from 'oidc-provider';
import type { ClientStore } from '../clients/client-store.js';
import { ArtefactAdapter, expiryOf } from './artefact-adapter.js';
import { digestGrant } from './artefact-digest.js';
import { endsTokenAlone } from './ends-token-alone.js';
import { guardOutage } from './guard-outage.js';

/**
 * Keeps access tokens: each becomes the one that lets its app in, where keys are admitted, and the one before is unknown
 * from then on. Beside that it is kept by its own digest, so that a client can end it.
 */
export class AccessTokenAdapter extends ArtefactAdapter {
  constructor(
    ctx: StudioContext,
    private readonly clients: ClientStore,
  ) {
    super(ctx, 'AccessToken');
  }

  override async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { grantId, clientId } = payload;
    if (grantId === undefined) throw new errors.InvalidGrant('token without a grant');
    const expiresAt = expiryOf(payload, expiresIn, this.ctx.clock());
    const order = { grantDigest: digestGrant(grantId), token: id, expiresAt };
    const isLet = await guardOutage(() => renewAppToken(this.ctx, order));
    if (!isLet) throw new errors.InvalidGrant('the connection was ended');
    await super.upsert(id, payload, expiresIn);
    if (clientId !== undefined) await guardOutage(() => this.clients.noteUse(clientId));
  }

  /** Ends the token, and leaves the app; one that was replaced before takes nothing from the one that holds. */
  override async destroy(id: string): Promise<void> {
    await guardOutage(async () => {
      const found = await this.read(id);
      await super.destroy(id);
      if (found?.grantDigest == null) return;
      const { connectedApps } = this.ctx.storage.repositories;
      const app = await connectedApps.findByGrant(found.grantDigest);
      if (app === null) return;
      const digests = this.ctx.peppers
        .candidates(bindToken(id, app.app.resource))
        .map(({ digest }) => digest);
      await this.ctx.storage.transaction(({ connectedApps: apps }) =>
        apps.expireToken(app.key.accountId, app.key.id, digests, this.ctx.clock()),
      );
    });
  }

  /** Ends the app itself: its client ended the refresh token, or a code or a refresh token came twice. */
  override async revokeByGrantId(grantId: string): Promise<void> {
    if (endsTokenAlone(Provider.ctx)) return;
    const ending = Provider.ctx?.oidc.route === 'revocation' ? 'client' : 'replay';
    await guardOutage(() => endAppOfGrant(this.ctx, digestGrant(grantId), ending));
  }
}
