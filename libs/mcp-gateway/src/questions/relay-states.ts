import { createHash, randomBytes } from 'node:crypto';
import { UnsealError, type CredentialRing } from '@paretostudio/key-crypto';
import { isJsonObject } from '../catalog/is-json-object.js';
import { RELAY_STATE_PREFIX } from '../relay-state-prefix.js';
import type { Upstream } from '../types/upstream.js';
import { UpstreamError } from '../types/upstream-error.js';

/** What waits for the answers: a state of the upstream's own, or a call that is parked in this process. */
export type RelayedWait =
  | {
      readonly kind: 'upstream';
      /** Goes back to the upstream exactly as it came; null when it sent none. */
      readonly state: string | null;
      readonly asked: readonly string[];
      readonly declined: readonly string[];
    }
  | { readonly kind: 'parked'; readonly id: string };

/** What a state turned out to be. */
export type OpenedState =
  | { readonly ok: true; readonly wait: RelayedWait; readonly digest: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

/** What {@link RelayStates} are made of. */
export interface RelayStatesOptions {
  readonly seals: CredentialRing;
  /** Milliseconds for which a question may be answered. */
  readonly ageMsMax: number;
  readonly lengthMax: number;
  readonly clock: () => Date;
}

const TOKEN = /^gws1\.([a-z0-9_-]{1,32})\.([A-Za-z0-9_-]+)$/;
const NONCE_BYTES = 16;

/**
 * Seals what a question waits for into a text that goes to the caller and comes back, and reads it again.
 *
 * The text can be neither read nor changed, and opens only for the call that it was made for: the same
 * binding, upstream and revision. That it is used once is for whoever redeems its digest.
 *
 * @see ../../docs/0002-relaying.md
 */
export class RelayStates {
  readonly #options: RelayStatesOptions;

  constructor(options: RelayStatesOptions) {
    this.#options = options;
  }

  /**
   * Makes the state of a question that is asked now.
   *
   * @throws {@link UpstreamError} `too_large` If the upstream's own state is too long to go along.
   */
  seal(wait: RelayedWait, upstream: Upstream, binding: string): string {
    const content = JSON.stringify({
      nonce: randomBytes(NONCE_BYTES).toString('base64url'),
      issuedAt: this.#options.clock().getTime(),
      upstreamId: upstream.id,
      revision: upstream.revision,
      wait,
    });
    const { keyId, bytes } = this.#options.seals.seal(content, contextOf(binding));
    const state = `${RELAY_STATE_PREFIX}${keyId}.${Buffer.from(bytes).toString('base64url')}`;
    if (state.length > this.#options.lengthMax) {
      throw new UpstreamError('too_large', 'The server asks with a state that is too long to be passed on.');
    }
    return state;
  }

  /** Reads a state that came back. Expiry is inclusive: at the very end of its time it is expired. */
  open(state: string, upstream: Upstream, binding: string): OpenedState {
    const content = this.#unseal(state, binding);
    if (
      content === null ||
      content['upstreamId'] !== upstream.id ||
      content['revision'] !== upstream.revision
    ) {
      return { ok: false, reason: 'invalid' };
    }
    const expiresAt = new Date(Number(content['issuedAt']) + this.#options.ageMsMax);
    if (expiresAt <= this.#options.clock()) return { ok: false, reason: 'expired' };
    const digest = createHash('sha256').update(state).digest('hex');
    return { ok: true, wait: content['wait'] as RelayedWait, digest, expiresAt };
  }

  #unseal(state: string, binding: string): { readonly [key: string]: unknown } | null {
    const parts = state.length <= this.#options.lengthMax ? TOKEN.exec(state) : null;
    const [, keyId, text] = parts ?? [];
    if (keyId === undefined || text === undefined) return null;
    const bytes = Buffer.from(text, 'base64url');
    // Another spelling of the same bytes would be another digest: a second use of the state.
    if (bytes.toString('base64url') !== text) return null;
    try {
      const content: unknown = JSON.parse(this.#options.seals.open({ keyId, bytes }, contextOf(binding)));
      return isJsonObject(content) ? content : null;
    } catch (error) {
      if (error instanceof UnsealError) return null;
      throw error;
    }
  }
}

/** What the seal is bound to besides its content; apart from everything else that the same keys seal. */
function contextOf(binding: string): string {
  return `relay-state:${binding}`;
}
