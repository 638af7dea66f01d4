import { explainFiles, FILE_LIMITS } from '@paretostudio/library-files';
import type { DraftFile } from './skill-draft.js';

/** The files of a skill after some were added, or what is wrong with them then. */
export type AddedFiles =
  | { readonly ok: true; readonly files: readonly DraftFile[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Adds files to those of a skill; one with the path of another takes its place.
 *
 * @returns A problem, and nothing added, if the files together break a bound or two of them are the same place on some
 *   file system.
 */
export function addFiles(files: readonly DraftFile[], added: readonly DraftFile[]): AddedFiles {
  const tooLarge = added.find(({ sizeBytes }) => sizeBytes > FILE_LIMITS.fileBytesMax);
  if (tooLarge !== undefined) {
    return {
      ok: false,
      problem: `The file “${tooLarge.path}” has ${sizeText(tooLarge.sizeBytes)}; ${sizeText(FILE_LIMITS.fileBytesMax)} are allowed.`,
    };
  }
  const byPath = new Map([...files, ...added].map((file) => [file.path, file]));
  const next = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = explainFiles(
    next.map(({ path, sizeBytes, content }) => ({ path, content: content ?? new Uint8Array(sizeBytes) })),
  );
  return found === null ? { ok: true, files: next } : { ok: false, problem: found.problem };
}

/** Makes a file of a skill from bytes. */
export function draftFile(path: string, content: Uint8Array, executable = false): DraftFile {
  return { path, sizeBytes: content.length, isText: textOf(content) !== null, executable, content };
}

/** Reads bytes as text; null if they are none. */
export function textOf(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return text.includes('\u0000') ? null : text;
  } catch {
    // Not UTF-8: no text.
    return null;
  }
}

/** Tells a size as people do: `812 bytes`, `12.4 kB`, `1.05 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
