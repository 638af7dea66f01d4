import { Provider, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { ClientStore } from '../clients/client-store.js';
import { guardOutage } from './guard-outage.js';

/** Finds and adds clients that registered themselves. Nothing here changes or removes one. */
export class ClientAdapter implements Adapter {
  constructor(private readonly clients: ClientStore) {}

  find(id: string): Promise<AdapterPayload | undefined> {
    return guardOutage(() => this.clients.find(id));
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    const address = Provider.ctx?.ip ?? null;
    await guardOutage(() => this.clients.add(id, payload, address));
  }

  destroy = nothing;
  consume = nothing;
  findByUserCode = nothing;
  findByUid = nothing;
  revokeByGrantId = nothing;
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}
