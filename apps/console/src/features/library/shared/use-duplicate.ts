import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigateWhileHere } from '../../../data/use-navigate-while-here.js';
import { useToast } from '../../../ui/toast.js';
import { duplicateRecord } from './library-calls.js';
import type { LibraryKind } from './library-kind.js';
import { factsOf } from './record-facts.js';
import { keepRecord } from './record-query.js';

/** Copies the record with an id, as it was last saved, and leads to the copy. */
export function useDuplicate(kind: LibraryKind) {
  const queryClient = useQueryClient();
  const navigate = useNavigateWhileHere();
  const toast = useToast();
  return useMutation({
    mutationFn: (id: string) => duplicateRecord(kind.path, id),
    onSuccess: async (copy) => {
      await keepRecord(queryClient, kind.path, copy);
      toast({ title: `Made ${factsOf(kind, copy).title}` });
      await navigate(`/${kind.path}/${copy.id}`);
    },
  });
}
