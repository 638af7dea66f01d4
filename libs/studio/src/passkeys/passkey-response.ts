/** Longest answer of a browser about a passkey, as JSON in bytes. */
export const PASSKEY_RESPONSE_BYTES_MAX = 32_768;

/** What the browser says that it answered. */
export interface ClientData {
  /** In base64url. */
  readonly challenge: string;
  /** Whether the page was framed by another site's. */
  readonly crossOrigin: boolean;
}

/**
 * Reads the challenge out of what a browser answered, before anything is verified.
 *
 * @param response - Untrusted, of any shape.
 * @returns Null when it has not the shape of such an answer.
 */
export function readClientData(response: object): ClientData | null {
  const inner: unknown = Reflect.get(response, 'response');
  const text: unknown = isObject(inner) ? Reflect.get(inner, 'clientDataJSON') : null;
  if (typeof text !== 'string') return null;
  const data = parse(Buffer.from(text, 'base64url').toString('utf8'));
  const challenge: unknown = isObject(data) ? Reflect.get(data, 'challenge') : null;
  if (!isObject(data) || typeof challenge !== 'string') return null;
  return { challenge, crossOrigin: Reflect.get(data, 'crossOrigin') === true };
}

/** Reads which passkey answered; null when the answer does not say. */
export function readCredentialId(response: object): Buffer | null {
  const id: unknown = Reflect.get(response, 'id');
  return typeof id === 'string' && /^[A-Za-z0-9_-]{1,1364}$/.test(id) ? Buffer.from(id, 'base64url') : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
