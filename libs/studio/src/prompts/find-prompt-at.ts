import type { LibraryReader, Prompt, Repositories } from '@paretostudio/entities';
import type { Outcome } from '../core/outcome.js';
import { refuseField, refuseNotFound } from '../core/refusals.js';
import { findRecord } from '../library/find-record.js';
import { recordAt } from '../library/record-at.js';
import type { GetPromptInput } from './get-prompt.input.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { LATEST_LABEL } from './prompt-label-change.js';

/** Finds a prompt by its id or slug: as it is, as it was at a version, or as it was at the version of a label. */
export async function findPromptAt(
  repositories: Repositories,
  reader: LibraryReader,
  { id, version, label }: GetPromptInput,
): Promise<Outcome<Prompt>> {
  if (version !== undefined && label !== undefined) {
    return refuseField('label', 'must not be given together with `version`');
  }
  const found = await findRecord(PROMPT_KIND, repositories, reader, id);
  if (!found.ok) return found;
  const prompt = found.value;
  if (label === undefined || label === LATEST_LABEL) {
    return recordAt(PROMPT_KIND, repositories, prompt, version);
  }
  const labels = await repositories.libraryVersions.labels(prompt.accountId, prompt.id);
  const labelled = labels.find((each) => each.label === label);
  return labelled === undefined
    ? refuseNotFound('label of this prompt')
    : recordAt(PROMPT_KIND, repositories, prompt, labelled.version);
}
