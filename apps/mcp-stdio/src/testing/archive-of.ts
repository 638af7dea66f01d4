import { writeArchive, type LibraryFile } from '@paretostudio/library-files';
import type { JsonObject } from '../json.js';

/** An archive with any paths, those included that the library would not write: renamed in the bytes, same length. */
export function archiveOf(files: readonly LibraryFile[]): Uint8Array {
  const safe = files.map((file, index) => ({ ...file, path: `f${index}`.padEnd(file.path.length, 'x') }));
  let zip = Buffer.from(writeArchive(safe)).toString('latin1');
  for (const [index, { path }] of files.entries()) {
    zip = zip.replaceAll(`f${index}`.padEnd(path.length, 'x'), path);
  }
  return new Uint8Array(Buffer.from(zip, 'latin1'));
}

/** An archive as the content of a resource. */
export function blob(content: Uint8Array): JsonObject {
  return { mimeType: 'application/zip', blob: Buffer.from(content).toString('base64') };
}
