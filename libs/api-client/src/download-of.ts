import type { ApiAnswer } from './api-answer.js';
import { valueOf } from './value-of.js';

type FileAnswer = ApiAnswer & ({ readonly data: Blob } | { readonly data?: never });

/** A file that the server made. */
export interface Download {
  readonly file: Blob;
  /** As the server proposes it, without any folder; null if it proposes none. */
  readonly fileName: string | null;
}

/**
 * Waits for a call whose answer is a file, made with `parseAs: 'blob'`.
 *
 * @throws {@link ProblemError} and {@link UnreachableError}, as {@link valueOf} does.
 * @example
 * const call = client.GET('/v1/skills/{id}/export', { params: { path: { id } }, parseAs: 'blob' });
 * const { file, fileName } = await downloadOf(call);
 */
export async function downloadOf(answer: Promise<FileAnswer>): Promise<Download> {
  const file: Blob = await valueOf(answer);
  const { response } = await answer;
  return { file, fileName: fileNameOf(response.headers.get('content-disposition') ?? '') };
}

/** The plain `filename` of RFC 6266; the server's names are ASCII, so it never needs the extended one. */
function fileNameOf(disposition: string): string | null {
  const [, quoted, token] = /;\s*filename=(?:"([^"\\]*)"|([^\s;"]+))/i.exec(disposition) ?? [];
  const name = (quoted ?? token ?? '').split(/[\\/]/).at(-1);
  return name === undefined || name === '' ? null : name;
}
