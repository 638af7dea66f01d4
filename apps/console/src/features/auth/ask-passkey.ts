import type { ApiSchemas } from '@paretostudio/api-client';
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { ErrorWords } from '../../data/words-of.js';
import { wordsOf } from '../../data/words-of.js';

type Options = ApiSchemas['PasskeyOptionsView'];
/** What the browser answered about a passkey, for the server. */
export type PasskeyAnswer = Record<string, unknown>;

/** Thrown where a page has another origin than the passkeys of this server are for. */
export class PasskeyOriginError extends Error {
  override readonly name = 'PasskeyOriginError';

  constructor(readonly origin: string) {
    super(`Passkeys are for ${origin}.`);
  }
}

/** Has the browser ask the person for a passkey. Throws what {@link passkeyWordsOf} puts into words. */
export async function askPasskey({ options, origin }: Options): Promise<PasskeyAnswer> {
  refuseOtherOrigin(origin);
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return { ...(await startAuthentication({ optionsJSON })) };
}

/** Has the browser make a passkey. Throws what {@link passkeyWordsOf} puts into words. */
export async function makePasskey({ options, origin }: Options): Promise<PasskeyAnswer> {
  refuseOtherOrigin(origin);
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return { ...(await startRegistration({ optionsJSON })) };
}

function refuseOtherOrigin(origin: string): void {
  if (window.location.origin !== origin) throw new PasskeyOriginError(origin);
}

/** Puts what kept a passkey from being made or shown into words; the server's refusals as everywhere. */
export function passkeyWordsOf(error: unknown): ErrorWords {
  if (error instanceof PasskeyOriginError) {
    const detail = `Passkeys of this server work at ${error.origin}. Open the console there.`;
    return { title: 'Not at this address', detail, requestId: null };
  }
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') {
    return {
      title: 'You have this passkey already',
      detail: 'Use another device or manager.',
      requestId: null,
    };
  }
  // Browsers tell no more, so that a page cannot find out which passkeys there are.
  if (error instanceof WebAuthnError || error instanceof DOMException) {
    const detail =
      'The browser was given no passkey: it was cancelled, took too long, or there is none here. Try again.';
    return { title: 'No passkey', detail, requestId: null };
  }
  return wordsOf(error);
}
