import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigateWhileHere } from '../../../data/use-navigate-while-here.js';
import { useToast } from '../../../ui/toast.js';
import { createRecord } from './library-calls.js';
import type { LibraryKind, LibraryPath, LibrarySchemas } from './library-kind.js';
import { factsOf } from './record-facts.js';
import { keepRecord } from './record-query.js';
import { LEAVE_FREELY } from './unsaved-guard.js';

type Body<Path extends LibraryPath> = LibrarySchemas[Path]['create'];

/**
 * Saves a new record and leads to its page, past the {@link UnsavedGuard}. What is to be saved may still be on its way, as
 * files that are read are; if it does not come, nothing is saved and the reason is the mutation's error.
 */
export function useCreating<Path extends LibraryPath>(kind: LibraryKind<Path>) {
  const queryClient = useQueryClient();
  const navigate = useNavigateWhileHere();
  const toast = useToast();
  return useMutation({
    mutationFn: async (body: Body<Path> | Promise<Body<Path>>) => createRecord(kind.path, await body),
    onSuccess: async (record) => {
      await keepRecord(queryClient, kind.path, record);
      toast({ title: `Saved ${factsOf(kind, record).title}` });
      await navigate(`/${kind.path}/${record.id}`, { replace: true, state: LEAVE_FREELY });
    },
  });
}
