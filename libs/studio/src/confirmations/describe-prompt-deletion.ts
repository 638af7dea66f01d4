import { PROMPT_KIND } from '../prompts/prompt-kind.js';
import { countOf } from './count-of.js';
import { libraryDeletion } from './describe-library-deletion.js';

/** Tells what goes with a prompt: its versions and its labels. */
export const PROMPT_DELETION = libraryDeletion(PROMPT_KIND, async (repositories, { accountId, id, slug }) => {
  const versions = await repositories.libraryVersions.countByRecord(accountId, id);
  const labels = await repositories.libraryVersions.labels(accountId, id);
  const pinned = labels.map(({ label, version }) => `${label} (version ${version})`).join(', ');
  return [
    `The prompt ${slug} is deleted for good, with ${countOf(versions, 'version')}.`,
    ...(labels.length === 0 ? [] : [`Its labels end: ${pinned}.`]),
  ];
});
