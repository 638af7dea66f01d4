import type { RefusalCode } from '@paretostudio/admission';

const INVISIBLE: ReadonlySet<RefusalCode> = new Set([
  'not_found',
  'permission_denied',
  'plan_required',
  'invalid_request',
]);

/**
 * Whether a refusal to read something by its name means to the client: for you there is no such thing.
 *
 * It is then answered in one way, so that nobody learns what another account has or what a key may not see.
 */
export function isInvisible(code: RefusalCode): boolean {
  return INVISIBLE.has(code);
}
