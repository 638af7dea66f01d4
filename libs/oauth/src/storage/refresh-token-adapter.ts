import type { StudioContext } from '@paretostudio/studio';
import { errors, Provider, type AdapterPayload } from 'oidc-provider';
import { ArtefactAdapter, expiryOf } from './artefact-adapter.js';
import { digestGrant } from './artefact-digest.js';
import { guardOutage } from './guard-outage.js';

/** Keeps refresh tokens; a new one lets its app live on. */
export class RefreshTokenAdapter extends ArtefactAdapter {
  constructor(ctx: StudioContext) {
    super(ctx, 'RefreshToken');
  }

  /**
   * Uses a refresh token, unless the request is for another resource. oidc-provider looks at that only afterwards: its
   * client would have lost the token by a mistake, and ended its connection by trying again.
   */
  override async consume(id: string): Promise<void> {
    const asked = Provider.ctx?.oidc.params?.['resource'];
    if (asked !== undefined && asked !== (await this.find(id))?.['resource']) {
      throw new errors.InvalidTarget('a connection is for the one resource that was consented to');
    }
    await super.consume(id);
  }

  override async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await super.upsert(id, payload, expiresIn);
    const { grantId } = payload;
    if (grantId === undefined) return;
    const endsAt = expiryOf(payload, expiresIn, this.ctx.clock());
    await guardOutage(async () => {
      const { connectedApps } = this.ctx.storage.repositories;
      const app = await connectedApps.findByGrant(digestGrant(grantId));
      if (app !== null) await connectedApps.extend(app.key.id, endsAt);
    });
  }
}
