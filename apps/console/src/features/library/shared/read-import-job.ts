import { FILE_LIMITS } from '@paretostudio/library-files';
import type { DroppedFile } from '../../../ui/file-drop.js';
import type { ImportSource } from './library-calls.js';
import type { ImportJob } from './plan-import.js';

/** Files of a job as the server takes them, or one sentence that says why they cannot be sent. */
export type ReadJob =
  { readonly ok: true; readonly source: ImportSource } | { readonly ok: false; readonly problem: string };

const { archiveBytesMax, filesMax, markdownBytesMax, totalBytesMax } = FILE_LIMITS;

/** Reads the files of a job; what the server would refuse for its size is not read. */
export async function readImportJob({ form, files }: ImportJob): Promise<ReadJob> {
  const problem = explainSize(form, files);
  if (problem !== null) return { ok: false, problem };
  try {
    return form === 'folder' ? await zipFiles(files) : await readFile(form, files[0]);
  } catch {
    return {
      ok: false,
      problem: 'The browser could not read it. It may have been moved or changed meanwhile.',
    };
  }
}

function explainSize(form: ImportJob['form'], files: readonly DroppedFile[]): string | null {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (form === 'folder') {
    if (files.length > filesMax + 1) return `It has ${files.length} files; a skill has at most ${filesMax}.`;
    return explainBytes(bytes, totalBytesMax + markdownBytesMax);
  }
  return explainBytes(bytes, form === 'archive' ? archiveBytesMax : markdownBytesMax);
}

function explainBytes(bytes: number, bytesMax: number): string | null {
  if (bytes <= bytesMax) return null;
  return `It has ${megabytes(bytes)} MB; at most ${megabytes(bytesMax)} MB are taken.`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 });
}

async function readFile(form: 'markdown' | 'archive', dropped: DroppedFile | undefined): Promise<ReadJob> {
  if (dropped === undefined) return { ok: false, problem: 'There is no file.' };
  const { file } = dropped;
  if (form === 'archive') return { ok: true, source: { form, archive: file } };
  const bytes = await file.arrayBuffer();
  const content = decodeUtf8(bytes);
  if (content === null)
    return { ok: false, problem: 'It is no text in UTF-8. Save it as such and try again.' };
  if (content.trim() === '') return { ok: false, problem: 'It is empty.' };
  return { ok: true, source: { form, fileName: file.name, content } };
}

function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function zipFiles(files: readonly DroppedFile[]): Promise<ReadJob> {
  // Loaded for those who drop a folder alone.
  const { zipSync } = await import('fflate');
  const contents: [string, Uint8Array][] = [];
  for (const { path, file } of files) contents.push([path, new Uint8Array(await file.arrayBuffer())]);
  const zip = zipSync(Object.fromEntries(contents));
  const problem = explainBytes(zip.byteLength, archiveBytesMax);
  if (problem !== null) return { ok: false, problem: `Zipped: ${problem}` };
  return { ok: true, source: { form: 'archive', archive: new Blob([zip as Uint8Array<ArrayBuffer>]) } };
}
