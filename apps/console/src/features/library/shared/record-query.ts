import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { readRecord } from './library-calls.js';
import type { LibraryPath, RecordOf } from './library-kind.js';

/** A record by its id or name, as it is or as it was at a version. */
export function recordQuery<Path extends LibraryPath>(path: Path, id: string, version?: number) {
  return queryOptions({
    queryKey: [path, 'record', id, version ?? 'newest'],
    queryFn: (): Promise<RecordOf<Path>> => readRecord(path, id, version),
    // What a version says never changes.
    ...(version === undefined ? {} : { staleTime: Infinity }),
  });
}

/** Puts a record that the server just answered where the pages read it, and has lists and versions read anew. */
export async function keepRecord<Path extends LibraryPath>(
  queryClient: QueryClient,
  path: Path,
  record: RecordOf<Path>,
): Promise<void> {
  queryClient.setQueryData(recordQuery(path, record.id).queryKey, record as never);
  await refreshLists(queryClient, path);
}

/** Has what is told of many records of a kind, and what is used of the plan, read anew. */
export async function refreshLists(queryClient: QueryClient, path: LibraryPath): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === path && queryKey[1] !== 'record',
    }),
    queryClient.invalidateQueries({ queryKey: ['whoami'] }),
    queryClient.invalidateQueries({ queryKey: ['account'] }),
  ]);
}
