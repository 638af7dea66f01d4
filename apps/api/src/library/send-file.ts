import type { ExportedFileView, SkillFileView } from '@paretostudio/studio';
import type { FastifyReply } from 'fastify';
import { ANY_FILE, ZIP } from './file-types.js';

/** Text is told to be UTF-8; whatever else stands in a library is handed out as bytes that nothing opens. */
const TEXT_TYPES = /^text\/(markdown|plain)$/;

/**
 * Answers with a file itself, to be saved and never opened in the page: people put what they like into a skill.
 *
 * @returns What Nest sends as the body.
 */
export function sendFile(reply: FastifyReply, file: ExportedFileView | SkillFileView): Buffer {
  const fileName = 'fileName' in file ? file.fileName : (file.path.split('/').at(-1) ?? file.path);
  void reply
    .type(contentTypeOf(file.mediaType))
    .header(
      'content-disposition',
      `attachment; filename="${asciiOf(fileName)}"; filename*=UTF-8''${encode(fileName)}`,
    );
  return Buffer.from(file.content, file.encoding);
}

function contentTypeOf(mediaType: string): string {
  if (TEXT_TYPES.test(mediaType)) return `${mediaType}; charset=utf-8`;
  return mediaType === ZIP ? mediaType : ANY_FILE;
}

function asciiOf(fileName: string): string {
  return fileName.replace(/[^A-Za-z0-9._ -]/g, '_');
}

/** @see RFC 8187, section 3.2.1 */
function encode(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
