import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** Has the server of a connection read now, and everything that shows it read anew. */
export function useTestConnection(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: ['test-connection', id],
    mutationFn: () => valueOf(api.POST('/v1/connections/{id}/test', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['connections'] }),
  });
}
