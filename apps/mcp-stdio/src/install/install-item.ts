import type { LibraryFile } from '@paretostudio/library-files';

/** One thing to put in place: a file, or a folder with its files. */
export interface InstallItem {
  /** The folders from the base down to where it goes, such as `.claude` and `skills`. */
  readonly parent: readonly string[];
  /** The name of the file or folder itself. */
  readonly name: string;
  /** The bytes of a file, or the files of a folder by their paths inside it. */
  readonly content: Uint8Array | readonly LibraryFile[];
}

/** Tells whether an item is a folder. */
export function isFolder(item: InstallItem): item is InstallItem & { content: readonly LibraryFile[] } {
  return !(item.content instanceof Uint8Array);
}

/** The path of an item below the base, with `/` on every system. */
export function pathOf({ parent, name }: InstallItem): string {
  return [...parent, name].join('/');
}
