const BYTES = 16;

/** Makes a fresh `Idempotency-Key`. Unlike `crypto.randomUUID` it is there on plain http too. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
