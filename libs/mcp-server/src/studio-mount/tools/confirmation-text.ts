import type { ConfirmationRequestView } from '@paretostudio/studio';

/** Says what would be done to what, what would be lost, and what to consider first, a line each. */
export function confirmationText(
  title: string,
  { targetName, consequences, advice }: ConfirmationRequestView,
): string {
  const lines = [`${title}: “${targetName}”`, ...consequences, advice];
  return lines.filter((line) => line !== '').join('\n');
}
