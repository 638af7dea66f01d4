import { isSecretId } from './named-secrets.js';

/** A sealed text cannot be opened: its key is not in the ring, or the text is not what was sealed for this context. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';

  /**
   * @param keyId - The id that stood beside the text; the message names it when it has the shape of one.
   * @param reason - `unknown_key`: put the key back into the configuration. `not_authentic`: the bytes were changed or cut, another
   *   key had this id, or they were sealed for another context; which of these cannot be told.
   */
  constructor(
    readonly keyId: string,
    readonly reason: 'unknown_key' | 'not_authentic',
  ) {
    const key = isSecretId(keyId) ? `the credential key "${keyId}"` : 'a credential key whose id is no id';
    super(
      reason === 'unknown_key'
        ? `A text is sealed under ${key}, which is not configured.`
        : `A text that is sealed under ${key} is damaged, or was sealed for something else.`,
    );
  }
}
