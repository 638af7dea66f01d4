import type { ApiKey } from './keys-queries.js';

/** The steps of a rotation, as people read them. */
export const ROTATION_STEPS = ['Create new key', 'Configure client', 'Verify', 'Revoke old key'] as const;

/** How far a rotation is: the step that is next, or that all is done. */
export type RotationStage = 'make' | 'configure' | 'see' | 'revoke' | 'done';

const STAGES: readonly RotationStage[] = ['make', 'configure', 'see', 'revoke', 'done'];

/** The place of a stage among {@link ROTATION_STEPS}; behind them when all is done. */
export function stepOf(stage: RotationStage): number {
  return STAGES.indexOf(stage);
}

/**
 * Tells how far the rotation of a key is, from what the server knows: it can be left and taken up again anywhere.
 *
 * @param key - The old key.
 * @param isRevealed - Whether the new key is on the screen right now.
 * @param isSeen - Whether the replacement was used.
 */
export function rotationStage(
  key: Pick<ApiKey, 'status' | 'replacedById'>,
  isRevealed: boolean,
  isSeen: boolean,
): RotationStage {
  if (isRevealed) return 'configure';
  if (key.replacedById === null) return 'make';
  if (!isSeen) return 'see';
  return key.status === 'active' ? 'revoke' : 'done';
}

/** How long the old key shall work on, as a choice; null is until it is revoked. */
export const OVERLAPS: readonly {
  readonly value: string;
  readonly label: string;
  readonly seconds: number | null;
}[] = [
  { value: 'open', label: 'Until I revoke it, in the last step', seconds: null },
  { value: 'hour', label: '1 hour', seconds: 3600 },
  { value: 'day', label: '1 day', seconds: 86_400 },
  { value: 'week', label: '7 days', seconds: 604_800 },
  { value: 'none', label: 'Not at all: it stops at once', seconds: 0 },
];
