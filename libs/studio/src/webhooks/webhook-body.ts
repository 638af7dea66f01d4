/**
 * Writes the body of a message in the form of Standard Webhooks: what happened, when, and the facts.
 *
 * @param data - Ids, names, counts and instants; never a secret.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookBody(type: string, at: Date, data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
