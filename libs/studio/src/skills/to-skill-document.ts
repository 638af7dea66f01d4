import type { Repositories, Skill } from '@paretostudio/entities';
import type { LibraryFile, SkillDocument } from '@paretostudio/library-files';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { contentOf } from '../library/content-of.js';
import { SKILL_KIND } from './skill-kind.js';

/**
 * Puts a skill together with the contents of its files, as it is exported.
 *
 * @returns Or `not_found` when the skill was deleted since it was read, and its contents with it.
 */
export async function toSkillDocument(
  { fileContents }: Repositories,
  skill: Skill,
): Promise<Outcome<SkillDocument>> {
  const digests = skill.files.map(({ digest }) => digest);
  const contents = await fileContents.read(skill.accountId, digests);
  const files: LibraryFile[] = [];
  for (const { path, digest, executable } of skill.files) {
    const content = contents.get(digest);
    if (content === undefined) return refuseNotFound(SKILL_KIND.kind);
    files.push({ path, content, executable });
  }
  return succeed({ ...contentOf(skill), files });
}
