import { downloadOf } from '@paretostudio/api-client';
import { api } from '../../../data/api.js';
import { saveFile } from '../../../data/save-file.js';
import type { LibraryPath } from './library-kind.js';

/** In what form a record is exported; absent is the server's default of the kind. */
export interface ExportForm {
  readonly format?: 'md' | 'zip';
  /** Of a skill: whether its front matter has what Claude alone reads. */
  readonly target?: 'portable' | 'claude';
  readonly version?: number;
}

/** Has the browser save a record as the file that other programs take: Markdown, or a zip of its folder. */
export async function exportRecord(path: LibraryPath, id: string, form: ExportForm = {}): Promise<void> {
  const params = { path: { id }, query: { ...form } };
  // The routes of the kinds are alike; prompts have fewer parameters.
  const call = api.GET(`/v1/${path}/{id}/export` as '/v1/skills/{id}/export', { params, parseAs: 'blob' });
  const { file, fileName } = await downloadOf(call);
  saveFile(file, fileName ?? `${path}.${form.format ?? 'md'}`);
}
