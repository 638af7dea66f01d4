import type { ReadResourceResult } from '@modelcontextprotocol/server';

/** A file as an operation answers it. */
export interface FileView {
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/** Puts a file into the result that reads it: text as text, everything else as base64. */
export function resourceContents(uri: string, file: FileView): ReadResourceResult {
  const { mediaType: mimeType, encoding, content } = file;
  return {
    contents: [encoding === 'utf8' ? { uri, mimeType, text: content } : { uri, mimeType, blob: content }],
  };
}
