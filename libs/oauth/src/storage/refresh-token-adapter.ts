import type { StudioContext } from '@paretostudio/studio';
import type { AdapterPayload } from 'oidc-provider';
import { ArtefactAdapter, expiryOf } from './artefact-adapter.js';
import { digestGrant } from './artefact-digest.js';
import { guardOutage } from './guard-outage.js';

/** Keeps refresh tokens; a new one lets its app live on. */
export class RefreshTokenAdapter extends ArtefactAdapter {
  constructor(ctx: StudioContext) {
    super(ctx, 'RefreshToken');
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
