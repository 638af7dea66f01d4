import { isJsonObject } from '../catalog/is-json-object.js';
import type { JsonObject } from '../types/json-object.js';

/**
 * Picks from what a caller sent the answers to what was asked, in the shape that upstreams know.
 *
 * Only keys that were asked are answered. What is missing or no answer counts as `cancel`.
 *
 * @param asked - The keys of the questions.
 * @param declined - The keys of what is declined without asking.
 * @param responses - Not trusted.
 */
export function answersFor(
  asked: readonly string[],
  declined: readonly string[],
  responses: JsonObject,
): JsonObject {
  return Object.fromEntries([
    ...asked.map((key) => [key, answerOf(Object.hasOwn(responses, key) ? responses[key] : undefined)]),
    ...declined.map((key) => [key, { action: 'decline' }]),
  ]);
}

function answerOf(response: unknown): JsonObject {
  if (!isJsonObject(response)) return { action: 'cancel' };
  const { action, content } = response;
  if (action === 'decline') return { action };
  if (action !== 'accept') return { action: 'cancel' };
  return isJsonObject(content) ? { action, content } : { action };
}
