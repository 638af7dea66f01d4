import {
  parseSkillArchive,
  renderSkillFiles,
  type LibraryFile,
  type Parsed,
  type SkillDocument,
} from '@paretostudio/library-files';
import type { InstallArguments } from './read-arguments.js';
import type { InstallItem } from './install-item.js';
import { InstallRefusal } from './install-refusal.js';

const PARENTS = { claude: ['.claude', 'skills'], agents: ['.agents', 'skills'] } as const;

/**
 * Turns the archive of a skill into what is written.
 *
 * @param zip - As the server sent it; unpacked within the limits of the library.
 * @throws {@link InstallRefusal} If it is no skill of that name.
 */
export function itemOfSkill(zip: Uint8Array, { name, target }: InstallArguments): InstallItem {
  return itemOfDocument(unwrap(parseSkillArchive(zip)), name, target);
}

/** Writes out a skill as its folder, in the form of the target. */
export function itemOfDocument(skill: SkillDocument, name: string, target: 'claude' | 'agents'): InstallItem {
  if (skill.name !== name)
    throw new InstallRefusal(`The server sent the skill "${skill.name}" for "${name}".`);
  const files = renderSkillFiles(skill, { target: target === 'claude' ? 'claude' : 'portable' });
  return { parent: PARENTS[target], name, content: files.map((file) => withoutFolder(file, name)) };
}

/** What the library makes of a file, or its own words for what is wrong with it. */
export function unwrap<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new InstallRefusal(`The server sent a file that cannot be installed: ${parsed.problem}`);
}

function withoutFolder(file: LibraryFile, folder: string): LibraryFile {
  return { ...file, path: file.path.slice(folder.length + 1) };
}
