import { networkOf, type StudioContext } from '@paretostudio/studio';
import { errors, type AdapterPayload } from 'oidc-provider';
import {
  REGISTERED_CLIENTS_MAX,
  REGISTRATIONS_PER_HOUR_MAX,
  UNUSED_CLIENT_SECONDS,
  USED_CLIENT_SECONDS,
} from './client-limits.js';

const HOUR_MS = 3_600_000;
const REFUSALS = {
  network: 'Too many programs were registered from this address. Try again in an hour.',
  live: 'Too many programs are registered at this server. Try again tomorrow.',
};

/** Keeps clients that registered themselves, as many and as long as there may be. */
export class ClientStore {
  constructor(private readonly ctx: StudioContext) {}

  /** Finds what a client registered; undefined when it is over, or none. */
  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = await this.ctx.storage.repositories.oauthClients.find(id, this.ctx.clock());
    return found === null ? undefined : { ...found.metadata };
  }

  /**
   * Adds a client, for 24 hours unless it is used.
   *
   * @param address - That the registration came from; unknown ones share one count.
   * @throws An error that oidc-provider answers with 429 when there are too many.
   */
  async add(id: string, metadata: AdapterPayload, address: string | null): Promise<void> {
    const now = this.ctx.clock();
    const refused = await this.ctx.storage.repositories.oauthClients.insert(
      {
        id,
        metadata: { ...metadata },
        network: networkOf(address),
        createdAt: now,
        expiresAt: after(now, UNUSED_CLIENT_SECONDS),
      },
      {
        liveMax: REGISTERED_CLIENTS_MAX,
        since: new Date(now.getTime() - HOUR_MS),
        fromNetworkMax: REGISTRATIONS_PER_HOUR_MAX,
      },
    );
    if (refused === null) return;
    const error = new errors.CustomOIDCProviderError('too_many_registrations', REFUSALS[refused]);
    throw Object.assign(error, { status: 429, statusCode: 429 });
  }

  /** Notes that a client was used, which lets it live on. One that did not register itself is passed over. */
  async noteUse(id: string): Promise<void> {
    if (URL.canParse(id)) return;
    const now = this.ctx.clock();
    await this.ctx.storage.repositories.oauthClients.touch(id, now, after(now, USED_CLIENT_SECONDS));
  }
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
