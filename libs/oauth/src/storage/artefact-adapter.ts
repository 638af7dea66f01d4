import type { OAuthArtefact } from '@paretostudio/entities';
import { endAppOfGrant, type StudioContext } from '@paretostudio/studio';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { digestArtefact, digestGrant } from './artefact-digest.js';
import { guardOutage } from './guard-outage.js';

/**
 * Keeps one kind of artefact of oidc-provider. The id is digested, and taken out of what is stored.
 *
 * Using a code or a refresh token is decided by the storage: of two requests that come with one at the same time, one
 * gets tokens. The other is what a thief's would look like, so it ends the app.
 */
export class ArtefactAdapter implements Adapter {
  constructor(
    protected readonly ctx: StudioContext,
    protected readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { jti: _id, ...rest } = payload;
    const expiresAt = expiryOf(payload, expiresIn, this.ctx.clock());
    await guardOutage(() =>
      this.ctx.storage.repositories.oauthArtefacts.write({
        digest: this.digest(id),
        model: this.model,
        payload: withoutId(rest, id),
        grantDigest: this.#grantDigestOf(id, payload),
        expiresAt,
      }),
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = await guardOutage(() => this.read(id));
    if (found === null) return undefined;
    const consumed = found.consumedAt === null ? {} : { consumed: seconds(found.consumedAt) };
    return { ...withId(found.payload, id), jti: id, ...consumed };
  }

  async consume(id: string): Promise<void> {
    await guardOutage(async () => {
      const { repositories } = this.ctx.storage;
      if (await repositories.oauthArtefacts.consume(this.digest(id), this.ctx.clock())) return;
      const found = await this.read(id);
      if (found !== null && found.grantDigest !== null) {
        await endAppOfGrant(this.ctx, found.grantDigest, 'replay');
      }
      throw new errors.InvalidGrant('already used');
    });
  }

  async destroy(id: string): Promise<void> {
    await guardOutage(() => this.ctx.storage.repositories.oauthArtefacts.delete(this.digest(id)));
  }

  /** The artefacts of a grant end together with its app: see `AccessTokenAdapter`, which is always asked too. */
  revokeByGrantId(_grantId: string): Promise<void> {
    return Promise.resolve();
  }

  /** Of device codes, which do not exist here. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** Of sessions, which are not kept here. */
  findByUid(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** A grant belongs to itself: it ends with all that came from it. */
  #grantDigestOf(id: string, { grantId }: AdapterPayload): Buffer | null {
    if (this.model === 'Grant') return digestGrant(id);
    return grantId === undefined ? null : digestGrant(grantId);
  }

  protected digest(id: string): Buffer {
    return digestArtefact(this.model, id);
  }

  protected read(id: string): Promise<OAuthArtefact | null> {
    return this.ctx.storage.repositories.oauthArtefacts.find(this.digest(id), this.ctx.clock());
  }
}

/** When what oidc-provider stores is over: as its payload says, else after so many seconds. */
export function expiryOf({ exp }: AdapterPayload, expiresIn: number | undefined, now: Date): Date {
  return exp === undefined ? new Date(now.getTime() + (expiresIn ?? 0) * 1000) : new Date(exp * 1000);
}

/** A request that waits for a person knows where it goes on; that address ends in its id. */
function withoutId(payload: Omit<AdapterPayload, 'jti'>, id: string): Record<string, unknown> {
  const { returnTo } = payload;
  if (typeof returnTo !== 'string' || !returnTo.endsWith(id)) return payload;
  return { ...payload, returnTo: returnTo.slice(0, -id.length) };
}

function withId(payload: Readonly<Record<string, unknown>>, id: string): AdapterPayload {
  const { returnTo } = payload;
  return typeof returnTo === 'string' ? { ...payload, returnTo: returnTo + id } : { ...payload };
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
