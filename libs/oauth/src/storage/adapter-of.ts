import type { StudioContext } from '@paretostudio/studio';
import type { AdapterFactory } from 'oidc-provider';
import type { ClientStore } from '../clients/client-store.js';
import { AccessTokenAdapter } from './access-token-adapter.js';
import { ArtefactAdapter } from './artefact-adapter.js';
import { ClientAdapter } from './client-adapter.js';
import { ForgetfulAdapter } from './forgetful-adapter.js';
import { RefreshTokenAdapter } from './refresh-token-adapter.js';

/** Tells oidc-provider where each kind of thing is kept. */
export function adapterOf(ctx: StudioContext, clients: ClientStore): AdapterFactory {
  return (model) => {
    if (model === 'Client') return new ClientAdapter(clients);
    if (model === 'Session') return new ForgetfulAdapter();
    if (model === 'AccessToken') return new AccessTokenAdapter(ctx, clients);
    if (model === 'RefreshToken') return new RefreshTokenAdapter(ctx);
    return new ArtefactAdapter(ctx, model);
  };
}
