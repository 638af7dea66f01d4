import type { Prompt, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseField } from '../core/refusals.js';
import type { PromptLabelChange } from './prompt-label-change.js';
import { PROMPT_LIMITS } from './prompt-limits.js';

/**
 * Points labels of a prompt at versions, or takes them away. Lock the account's row first, so that the number of
 * labels stays within its bound.
 *
 * @returns The changes that made a difference, version by label, null for one that was taken away; null when none did.
 */
export async function setPromptLabels(
  { libraryVersions }: Repositories,
  { accountId, id }: Prompt,
  changes: readonly PromptLabelChange[],
): Promise<Outcome<{ labels: Record<string, number | null> } | null>> {
  const before = new Map(
    (await libraryVersions.labels(accountId, id)).map(({ label, version }) => [label, version]),
  );
  const different = changes.filter(({ label, version }) => (before.get(label) ?? null) !== version);
  for (const { label, version } of different) {
    if (!(await libraryVersions.setLabel(accountId, id, label, version))) {
      return refuseField('labels', `name the version ${version}, which this prompt does not have`);
    }
  }
  const count = (await libraryVersions.labels(accountId, id)).length;
  if (count > PROMPT_LIMITS.labelsMax) {
    return refuseConflict(
      `A prompt has at most ${PROMPT_LIMITS.labelsMax} labels, and this would make ${count}. Take some away.`,
    );
  }
  if (different.length === 0) return succeed(null);
  return succeed({
    labels: Object.fromEntries(different.map(({ label, version }) => [label, version])),
  });
}
