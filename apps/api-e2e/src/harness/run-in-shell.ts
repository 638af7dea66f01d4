import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LIMIT_MS = 60_000;
const BETWEEN = '@@@';

/** What a shell is told of where it runs. */
export interface ShellScene {
  readonly replaced: Readonly<Record<string, string>>;
  readonly path: string | undefined;
}

/**
 * Pastes blocks of commands into one shell, as a reader does, and tells what each of them printed.
 *
 * @param scene.replaced - Texts that stand in the blocks and what stands for them here, such as addresses.
 * @param scene.path - Where the shell finds its programs: all that it has of the environment.
 * @throws {@link Error} If anything was written to the error stream, or the shell did not end in time.
 */
export async function runInShell(
  folder: string,
  blocks: readonly string[],
  { replaced, path }: ShellScene,
): Promise<readonly string[]> {
  const script = blocks.map((block) => `${block}\nprintf '\\n${BETWEEN}\\n'`).join('\n');
  const here = Object.entries(replaced).reduce((text, [from, to]) => text.replaceAll(from, to), script);
  const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-u', '-c', here], {
    cwd: folder,
    timeout: LIMIT_MS,
    env: { PATH: path },
  });
  if (stderr !== '') throw new Error(`The shell complained: ${stderr}`);
  return stdout.split(`\n${BETWEEN}\n`);
}
