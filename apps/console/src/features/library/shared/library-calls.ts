import type { ApiSchemas } from '@paretostudio/api-client';
import { rawBody, valueOf } from '@paretostudio/api-client';
import { api } from '../../../data/api.js';
import type { Page } from '../../../data/use-pages.js';
import type { LibraryPath, LibrarySchemas, RecordOf, SummaryOf, VersionOf } from './library-kind.js';

const VISIBILITIES = ['personal', 'team'] as const;

/** What of a list is wanted. */
export interface ListFilter {
  /** Words to find; empty for all. */
  readonly q?: string | undefined;
  readonly tag?: string | undefined;
  /** Empty for both. */
  readonly visibility?: string | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

/** A file to import, as the server takes it. */
export type ImportSource =
  | { readonly form: 'markdown'; readonly fileName: string; readonly content: string }
  | { readonly form: 'archive'; readonly archive: Blob };

/** A record that was just made from a file, and what of the file was mended or left out. */
export type ImportedRecord<Path extends LibraryPath> = RecordOf<Path> & {
  readonly warnings: readonly ApiSchemas['ImportWarningView'][];
};

/** A way back: the content of an older version becomes the newest, unless somebody has saved since `expectedVersion`. */
export type Restoration = Required<
  Pick<ApiSchemas['UpdatePromptBody'], 'restoreVersion' | 'expectedVersion'>
>;

// The kinds have the same routes: each call below is written for prompts and typed for the kind that is asked for.
const at = <Rest extends string>(path: LibraryPath, rest: Rest) =>
  `/v1/${path}${rest}` as `/v1/prompts${Rest}`;

/** Reads a page of a list; the best match first where words are given, else the newest. */
export async function readPage<Path extends LibraryPath>(
  path: Path,
  { q, tag, visibility, limit = 50, cursor }: ListFilter,
): Promise<Page<SummaryOf<Path>>> {
  // The address may say anything.
  const shown = VISIBILITIES.find((each) => each === visibility);
  const query = {
    ...(q ? { q } : {}),
    ...(tag ? { tag } : {}),
    ...(shown === undefined ? {} : { visibility: shown }),
    ...(cursor ? { cursor } : {}),
    limit,
  };
  const page: unknown = await valueOf(api.GET(at(path, ''), { params: { query } }));
  return page as Page<SummaryOf<Path>>;
}

/** Reads a record by its id or name, as it is or as it was at a version. */
export async function readRecord<Path extends LibraryPath>(
  path: Path,
  id: string,
  version?: number,
): Promise<RecordOf<Path>> {
  const query = version === undefined ? {} : { version };
  const record: unknown = await valueOf(api.GET(at(path, '/{id}'), { params: { path: { id }, query } }));
  return record as RecordOf<Path>;
}

/** Saves a new record. */
export async function createRecord<Path extends LibraryPath>(
  path: Path,
  body: LibrarySchemas[Path]['create'],
): Promise<RecordOf<Path>> {
  const record: unknown = await valueOf(
    api.POST(at(path, ''), { body: body as LibrarySchemas['prompts']['create'] }),
  );
  return record as RecordOf<Path>;
}

/** Changes a record; answers it as it is then. */
export async function updateRecord<Path extends LibraryPath>(
  path: Path,
  id: string,
  body: LibrarySchemas[Path]['update'] | Restoration,
): Promise<RecordOf<Path>> {
  const params = { path: { id } };
  const record: unknown = await valueOf(
    api.PATCH(at(path, '/{id}'), { params, body: body as LibrarySchemas['prompts']['update'] }),
  );
  return record as RecordOf<Path>;
}

/** Deletes a record for good. */
export async function deleteRecord(path: LibraryPath, id: string): Promise<void> {
  await valueOf(api.DELETE(at(path, '/{id}'), { params: { path: { id } } }));
}

/**
 * Shares a record with every member of the account; answers it as it is then.
 *
 * @param withSkills - For an agent: whether its personal skills are shared with it.
 */
export async function shareRecord<Path extends LibraryPath>(
  path: Path,
  id: string,
  { withSkills }: { readonly withSkills: boolean },
): Promise<RecordOf<Path>> {
  const params = { path: { id } };
  const record: unknown =
    path === 'agents'
      ? await valueOf(api.POST('/v1/agents/{id}/share', { params, body: { withSkills } }))
      : await valueOf(api.POST(at(path, '/{id}/share'), { params }));
  return record as RecordOf<Path>;
}

/** Makes a shared record its owner's alone again; answers it as it is then. */
export async function unshareRecord<Path extends LibraryPath>(
  path: Path,
  id: string,
): Promise<RecordOf<Path>> {
  const record: unknown = await valueOf(api.POST(at(path, '/{id}/unshare'), { params: { path: { id } } }));
  return record as RecordOf<Path>;
}

/** Copies a record; the server names the copy. */
export async function duplicateRecord<Path extends LibraryPath>(
  path: Path,
  id: string,
): Promise<RecordOf<Path>> {
  const params = { path: { id } };
  const record: unknown = await valueOf(api.POST(at(path, '/{id}/duplicate'), { params, body: {} }));
  return record as RecordOf<Path>;
}

/** Reads a page of the versions of a record, the newest first. */
export async function readVersions<Path extends LibraryPath>(
  path: Path,
  id: string,
  cursor?: string,
): Promise<Page<VersionOf<Path>>> {
  const params = { path: { id }, query: { limit: 50, ...(cursor ? { cursor } : {}) } };
  const page: unknown = await valueOf(api.GET(at(path, '/{id}/versions'), { params }));
  return page as Page<VersionOf<Path>>;
}

/** Makes a record from a file. */
export async function importRecord<Path extends LibraryPath>(
  path: Path,
  source: ImportSource,
): Promise<ImportedRecord<Path>> {
  return (await answerTo(path, source)) as ImportedRecord<Path>;
}

function answerTo(path: LibraryPath, source: ImportSource): Promise<unknown> {
  if (source.form === 'archive') {
    return valueOf(api.POST('/v1/skills/import', rawBody('application/zip', source.archive)));
  }
  const { content, fileName } = source;
  // Skills take no file name: theirs is always SKILL.md.
  const body = path === 'skills' ? { content } : { content, fileName };
  return valueOf(api.POST(at(path, '/import'), { body: body as ApiSchemas['ImportPromptBody'] }));
}

/** Has a label of a prompt name a version from now on; null takes the label away. Writes no version. */
export async function setLabel(promptId: string, label: string, version: number | null): Promise<void> {
  const params = { path: { id: promptId } };
  await valueOf(api.PATCH('/v1/prompts/{id}', { params, body: { labels: [{ label, version }] } }));
}
