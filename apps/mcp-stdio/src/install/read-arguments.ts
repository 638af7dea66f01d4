import { explainName } from '@paretostudio/library-files';
import { isJsonObject, type JsonObject } from '../json.js';
import { InstallRefusal } from './install-refusal.js';
import type { InstallToolName } from './tool-definitions.js';

/** What a call of an install tool asks for. */
export interface InstallArguments {
  readonly name: string;
  readonly target: 'claude' | 'agents';
  readonly scope: 'project' | 'user';
  readonly overwrite: boolean;
}

/**
 * Checks the arguments of an install tool.
 *
 * @param args - Untrusted, of any type.
 * @throws {@link InstallRefusal} With the first thing that is wrong.
 */
export function readArguments(tool: InstallToolName, args: unknown): InstallArguments {
  if (!isJsonObject(args)) throw new InstallRefusal('The arguments are no object.');
  const known = ['name', 'scope', 'overwrite', ...(tool === 'install_skill' ? ['target'] : [])];
  const unknown = Object.keys(args).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new InstallRefusal(`${tool} takes ${known.join(', ')}; not "${unknown.slice(0, 64)}".`);
  }
  const { name, overwrite = false } = args;
  const problem = typeof name === 'string' ? explainName(name) : 'The name is missing.';
  if (typeof name !== 'string' || problem !== null)
    throw new InstallRefusal(problem ?? 'The name is missing.');
  if (typeof overwrite !== 'boolean') throw new InstallRefusal('"overwrite" is true or false.');
  return {
    name,
    overwrite,
    target: oneOf(args, 'target', ['claude', 'agents']),
    scope: oneOf(args, 'scope', ['project', 'user']),
  };
}

/** One of some words; the first where nothing is said. */
function oneOf<Word extends string>(args: JsonObject, key: string, words: readonly [Word, ...Word[]]): Word {
  const value = args[key] ?? words[0];
  const word = words.find((each) => each === value);
  if (word === undefined) throw new InstallRefusal(`"${key}" is ${words.join(' or ')}.`);
  return word;
}
