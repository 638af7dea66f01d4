import type { ExportedFileView } from './exported-file.view.js';

/** Shows a Markdown file. */
export function toMarkdownFileView(fileName: string, content: string): ExportedFileView {
  return {
    fileName,
    mediaType: 'text/markdown',
    encoding: 'utf8',
    content,
    sizeBytes: Buffer.byteLength(content),
  };
}

/** Shows a zip archive. */
export function toArchiveFileView(fileName: string, archive: Uint8Array): ExportedFileView {
  return {
    fileName,
    mediaType: 'application/zip',
    encoding: 'base64',
    content: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength).toString('base64'),
    sizeBytes: archive.byteLength,
  };
}
