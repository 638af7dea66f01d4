import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { NewFileContent, Skill } from '@paretostudio/entities';
import type { LibraryFile } from '@paretostudio/library-files';

/** Files of a skill in the form that storage takes: what the skill keeps of them, and their contents apart. */
export interface StoredFiles {
  /** Sorted by path. */
  readonly entries: Skill['files'];
  readonly contents: readonly NewFileContent[];
}

/** Digests files, tells texts from other bytes, and parts contents from what the skill itself keeps. */
export function toStoredFiles(files: readonly LibraryFile[]): StoredFiles {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const digested = sorted.map((file) => ({
    ...file,
    digest: createHash('sha256').update(file.content).digest('hex'),
  }));
  return {
    entries: digested.map(({ path, digest, content, executable = false }) => ({
      path,
      digest,
      sizeBytes: content.byteLength,
      executable,
      isText: isUtf8(content) && !content.includes(0),
    })),
    contents: digested.map(({ digest, content }) => ({ digest, content })),
  };
}
