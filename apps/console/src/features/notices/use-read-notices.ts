import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** Marks notices as read: some by id, or all that there are by now. */
export function useReadNotices() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      valueOf(api.POST('/v1/notices/read', { body: ids === null ? {} : { ids: [...ids] } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  });
}
