import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigateWhileHere } from '../../../data/use-navigate-while-here.js';
import { useToast } from '../../../ui/toast.js';
import { createRecord } from './library-calls.js';
import type { LibraryKind, LibraryPath, LibrarySchemas } from './library-kind.js';
import { factsOf } from './record-facts.js';
import { keepRecord } from './record-query.js';
import { LEAVE_FREELY } from './unsaved-guard.js';

/** Saves a new record and leads to its page, past the {@link UnsavedGuard}. */
export function useCreating<Path extends LibraryPath>(kind: LibraryKind<Path>) {
  const queryClient = useQueryClient();
  const navigate = useNavigateWhileHere();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: LibrarySchemas[Path]['create']) => createRecord(kind.path, body),
    onSuccess: async (record) => {
      await keepRecord(queryClient, kind.path, record);
      toast({ title: `Saved ${factsOf(kind, record).title}` });
      await navigate(`/${kind.path}/${record.id}`, { state: LEAVE_FREELY });
    },
  });
}
