import { lstatSync, renameSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { explainPath, type LibraryFile } from '@paretostudio/library-files';
import { isFolder, pathOf, type InstallItem } from '../install-item.js';
import { InstallRefusal } from '../install-refusal.js';
import { enterFolder } from './enter-folder.js';
import { lookAt } from './look-at.js';
import { clearWorkFolder, makeWorkFolder, NEW, OLD, recover } from './work-folder.js';
import { syncFolder, writeDurably } from './write-durably.js';

/** How things are put in place. */
export interface InstallOptions {
  /** Whether to replace what stands at the very places of the items. */
  readonly overwrite: boolean;
  /** Checked until the first thing is moved into place; from then on all is. */
  readonly signal: AbortSignal;
  /** Moves a file or folder at once; passed in by tests that break off in the middle. */
  readonly rename?: (from: string, to: string) => void;
}

/** Names shown of a folder that is in the way. */
const SHOWN_MAX = 20;

/** An item that is written whole and waits beside its place. */
interface Prepared {
  readonly item: InstallItem;
  readonly work: string;
  readonly target: string;
}

/**
 * Puts files and folders in place, all or none of them.
 *
 * Each is written beside its place and flushed, then moved there at once: after a crash there is the old or the new,
 * never a mixture; what a crash left aside is brought back by the next installation. Nothing outside the base is
 * touched: no link is followed, and every folder on the way is looked at first. Somebody with the user's own rights who
 * replaces a folder by a link in the very moment of writing is not guarded against.
 *
 * @param base - Absolute.
 * @param items - Their names and paths are checked here once more.
 * @returns The paths of the files below the base, with `/`, in the order of the items.
 * @throws {@link InstallRefusal} If something is in the way; then nothing was changed.
 */
export async function installItems(
  base: string,
  items: readonly InstallItem[],
  options: InstallOptions,
): Promise<string[]> {
  for (const item of items) explainPaths(item);
  await refuseObstacles(base, items, options.overwrite);
  const prepared: Prepared[] = [];
  try {
    for (const item of items) {
      options.signal.throwIfAborted();
      const parent = await enterFolder(base, item.parent, true);
      await recover(parent);
      const work = await makeWorkFolder(parent);
      prepared.push({ item, work, target: join(parent, item.name) });
      await prepare(item, join(work, NEW, item.name));
    }
    await refuseObstacles(base, items, options.overwrite);
    options.signal.throwIfAborted();
    moveAll(prepared, options);
    for (const { target } of prepared) await syncFolder(dirname(target));
  } finally {
    for (const { work, target } of prepared) {
      // What cannot be removed now changes nothing of what was done, and goes with the next installation.
      await clearWorkFolder(work, dirname(target)).catch(() => undefined);
    }
  }
  return items.flatMap(pathsOf);
}

function explainPaths(item: InstallItem): void {
  for (const path of [...item.parent, item.name, ...pathsOf(item)]) {
    const problem = explainPath(path);
    if (problem !== null) throw new InstallRefusal(problem);
  }
  if (item.name.includes('/')) throw new InstallRefusal(`"${item.name}" is no single name.`);
}

async function refuseObstacles(
  base: string,
  items: readonly InstallItem[],
  overwrite: boolean,
): Promise<void> {
  const inTheWay: string[] = [];
  for (const item of items) {
    const target = join(await enterFolder(base, item.parent, false), item.name);
    const found = await lookAt(target);
    if (found === 'nothing') continue;
    if ((found === 'folder') !== isFolder(item)) {
      throw new InstallRefusal(`${target} is a ${found}, which is not replaced. Move it away first.`);
    }
    inTheWay.push(found === 'file' ? pathOf(item) : `${pathOf(item)} (${await contentsOf(target)})`);
  }
  if (inTheWay.length === 0 || overwrite) return;
  throw new InstallRefusal(
    `Nothing was written, because this is already there in ${base}: ${inTheWay.join(', ')}. ` +
      'Ask the user whether it may be replaced; if so, call again with "overwrite": true.',
  );
}

async function contentsOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const shown = names.slice(0, SHOWN_MAX).join(', ');
  return names.length > SHOWN_MAX ? `${shown} and ${names.length - SHOWN_MAX} more` : shown || 'empty';
}

async function prepare(item: InstallItem, path: string): Promise<void> {
  if (!isFolder(item)) return writeDurably(path, item.content as Uint8Array, false);
  const folders = new Set([path, ...item.content.map((file) => dirname(join(path, file.path)))]);
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const file of item.content) await writeFileOf(path, file);
  for (const folder of folders) await syncFolder(folder);
}

function writeFileOf(folder: string, { path, content, executable = false }: LibraryFile): Promise<void> {
  return writeDurably(join(folder, path), content, executable);
}

/**
 * Without a pause in between, so that no signal and no cancellation comes in the middle. A file takes the place of
 * another at once and is not taken back; so files come last. Of a folder the old one is moved aside first.
 */
function moveAll(prepared: readonly Prepared[], { overwrite, rename = renameSync }: InstallOptions): void {
  const inOrder = [...prepared].sort((a, b) => Number(isFolder(b.item)) - Number(isFolder(a.item)));
  const undo: (() => void)[] = [];
  try {
    for (const { item, work, target } of inOrder) {
      const [fresh, old] = [join(work, NEW, item.name), join(work, OLD, item.name)];
      const isThere = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
      if (isThere && !overwrite)
        throw new InstallRefusal(`${target} appeared in this very moment; nothing was written.`);
      if (isThere && isFolder(item)) {
        rename(target, old);
        undo.unshift(() => rename(old, target));
      }
      rename(fresh, target);
      if (!isThere || isFolder(item)) undo.unshift(() => rename(target, fresh));
    }
  } catch (error) {
    undo.forEach(tryTo);
    throw error;
  }
}

function tryTo(step: () => void): void {
  try {
    step();
  } catch {
    // The others go back all the same; what stays aside comes back with its work folder.
  }
}

function pathsOf(item: InstallItem): string[] {
  return isFolder(item) ? item.content.map(({ path }) => `${pathOf(item)}/${path}`) : [pathOf(item)];
}
