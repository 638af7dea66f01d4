import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf } from '../../../data/words-of.js';
import { updateRecord } from './library-calls.js';
import type { LibraryKind, LibraryPath, LibrarySchemas, RecordOf } from './library-kind.js';
import { keepRecord, recordQuery } from './record-query.js';

/** What a builder saves. */
export interface SaveRequest<Path extends LibraryPath> {
  /** The fields as they stand in the builder. */
  readonly body: LibrarySchemas[Path]['update'];
  /** Said about the version; empty for nothing. */
  readonly note: string;
  /** Saves over a version that somebody else has written meanwhile, which stays among the versions. */
  readonly over?: boolean;
}

/** A record that is being changed in a builder, which others may change at the same time. */
export interface Editing<Path extends LibraryPath> {
  /** What the builder began from: its form's values are this record's until something is typed. */
  readonly base: RecordOf<Path>;
  /** What somebody else has saved since; null while the base is the newest. */
  readonly newer: RecordOf<Path> | null;
  /** Begins from another state: the builder resets its form to it. */
  readonly begin: (record: RecordOf<Path>) => void;
  /** Saves; refused with a conflict where `newer` is there and `over` is not said. Answers what was saved. */
  readonly save: UseMutationResult<RecordOf<Path>, unknown, SaveRequest<Path>>;
}

/**
 * Keeps apart what a builder began from and what the server has now.
 *
 * @param record - What was read when the page was opened; later changes of it are not looked at.
 */
export function useEditing<Path extends LibraryPath>(
  kind: LibraryKind<Path>,
  record: RecordOf<Path>,
): Editing<Path> {
  const [base, setBase] = useState(record);
  const queryClient = useQueryClient();
  const query = recordQuery(kind.path, record.id);
  const { data: newest = base } = useQuery(query);
  const newer = newest.version > base.version ? newest : null;
  const save = useMutation({
    mutationFn: ({ body, note, over = false }: SaveRequest<Path>) =>
      updateRecord(kind.path, base.id, {
        ...body,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        expectedVersion: over ? newest.version : base.version,
      }),
    onSuccess: async (saved) => {
      setBase(saved);
      await keepRecord(queryClient, kind.path, saved);
    },
    onError: async (error) => {
      // Either the name is taken or the version is stale; the record as it is now tells which.
      if (codeOf(error) === 'conflict') await queryClient.refetchQueries({ queryKey: query.queryKey });
    },
  });
  return { base, newer, begin: setBase, save };
}
