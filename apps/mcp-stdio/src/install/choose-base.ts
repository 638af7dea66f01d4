import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { lookAt } from './files/look-at.js';
import { InstallRefusal } from './install-refusal.js';

/** Where installations may go. */
export interface Places {
  /** The folder that was set for the project; null for the one that the program was started in. */
  readonly projectDir: string | null;
  readonly workingDir: string;
  readonly homeDir: string;
}

/** The places of this computer and this start. */
export function placesOf(projectDir: string | null): Places {
  return { projectDir, workingDir: currentFolder(), homeDir: homedir() };
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    // The folder was removed meanwhile; then there is no project, which the root stands for.
    return parse(homedir()).root;
  }
}

/**
 * Finds the folder that an installation stays in.
 *
 * @param scope - `project`: the folder of the project; `user`: the home folder.
 * @returns An absolute path.
 * @throws {@link InstallRefusal} If that is no project: desktop clients start programs in the root or the home folder.
 */
export async function chooseBase(scope: 'project' | 'user', places: Places): Promise<string> {
  const { homeDir, projectDir } = places;
  const home = await realpath(homeDir).catch(() => resolve(homeDir));
  if (scope === 'user') return home;
  const base = resolve(places.workingDir, expandHome(projectDir ?? '.', homeDir));
  if (base === parse(base).root || base === home || base === resolve(homeDir)) {
    throw new InstallRefusal(
      `${base} is no project folder. Set PARETOSTUDIO_PROJECT_DIR (or --project-dir) to your project in this client's ` +
        'configuration and restart the client, or call again with "scope": "user" to install for all projects.',
    );
  }
  if ((await lookAt(base)) !== 'folder') {
    throw new InstallRefusal(
      `There is no folder ${base}. Check PARETOSTUDIO_PROJECT_DIR (or --project-dir).`,
    );
  }
  return base;
}

/** Configurations are read without a shell, which would do this. */
function expandHome(path: string, homeDir: string): string {
  return /^~([/\\]|$)/.test(path) ? join(homeDir, path.slice(1)) : path;
}
