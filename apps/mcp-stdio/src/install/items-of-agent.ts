import { parseAgentFile, parseSkillFiles, readArchive, type LibraryFile } from '@paretostudio/library-files';
import type { InstallItem } from './install-item.js';
import { InstallRefusal } from './install-refusal.js';
import { itemOfDocument, unwrap } from './items-of-skill.js';

const MIB = 1024 * 1024;

/** An agent may have many skills; what the server sends is bounded before this. */
const BUNDLE_LIMITS = {
  archiveBytesMax: 12 * MIB,
  entriesMax: 5000,
  filesMax: 4000,
  totalBytesMax: 64 * MIB,
};

/**
 * Turns the file of an agent into what is written: the file as it is, once it is known to be one.
 *
 * @throws {@link InstallRefusal} If it is no agent of that name.
 */
export function itemOfAgent(content: Uint8Array, name: string): InstallItem {
  const text = new TextDecoder().decode(content);
  const agent = unwrap(parseAgentFile(text, { fileName: `${name}.md` }));
  if (agent.name !== name)
    throw new InstallRefusal(`The server sent the agent "${agent.name}" for "${name}".`);
  return { parent: ['.claude', 'agents'], name: `${name}.md`, content };
}

/**
 * Turns the bundle of an agent into what is written: its skills, then the agent.
 *
 * @param zip - As the server sent it: `agents/<name>.md` and `skills/<skill>/...`.
 * @throws {@link InstallRefusal} If it is no such bundle.
 */
export function itemsOfBundle(zip: Uint8Array, name: string): InstallItem[] {
  const files = unwrap(readArchive(zip, BUNDLE_LIMITS));
  const agent = files.find(({ path }) => path === `agents/${name}.md`);
  if (agent === undefined) throw new InstallRefusal(`The bundle of "${name}" holds no such agent.`);
  const skills = new Map<string, LibraryFile[]>();
  for (const file of files) {
    if (file === agent) continue;
    const [, skill, path] = /^skills\/([^/]+)\/(.+)$/.exec(file.path) ?? [];
    if (skill === undefined || path === undefined) {
      throw new InstallRefusal(
        `The bundle of "${name}" holds more than the agent and its skills: ${file.path}`,
      );
    }
    skills.set(skill, [...(skills.get(skill) ?? []), { ...file, path }]);
  }
  const items = [...skills].map(([skill, own]) =>
    itemOfDocument(unwrap(parseSkillFiles(own, { folderName: skill })), skill, 'claude'),
  );
  return [...items, itemOfAgent(agent.content, name)];
}
