import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { api } from '../../../data/api.js';
import type { DraftFile } from './skill-draft.js';

const CHUNK_BYTES = 0x8000;

/** Reads the bytes of a file of a saved skill. */
export async function readStoredFile(skillId: string, path: string): Promise<Uint8Array> {
  const params = { path: { id: skillId }, query: { path } };
  const blob: Blob = await valueOf(api.GET('/v1/skills/{id}/file', { params, parseAs: 'blob' }));
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * Puts files in the form in which they are saved. The server takes all files of a skill at once, so those that did not
 * change are read first.
 *
 * @param skillId - Null for a new skill, which has no stored file.
 */
export async function filesToSave(
  skillId: string | null,
  files: readonly DraftFile[],
): Promise<ApiSchemas['SkillFileInput'][]> {
  const saved: ApiSchemas['SkillFileInput'][] = [];
  for (const { path, content, executable } of files) {
    const bytes = content ?? (skillId === null ? new Uint8Array() : await readStoredFile(skillId, path));
    saved.push({ path, content: base64Of(bytes), encoding: 'base64', executable });
  }
  return saved;
}

/** Base64, made in parts: a function takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return btoa(binary);
}
