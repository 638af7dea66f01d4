import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { useToast } from '../../ui/toast.js';
import { countOf } from './connection-words.js';
import type { ConnectionTool } from './connections-queries.js';

/** The most tools that one request approves. */
const APPROVED_AT_ONCE = 800;

/**
 * Approves tools as they are shown: each by the hash of what was looked at, so that the server refuses all of them when
 * one has another definition by now. Whatever comes of it, what is shown is read anew.
 */
export function useApproveTools(connectionId: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async (looked: readonly ConnectionTool[]): Promise<number> => {
      const tools = looked.flatMap(({ name, hash }) => (hash === null ? [] : [{ name, hash }]));
      let approved = 0;
      for (let start = 0; start < tools.length; start += APPROVED_AT_ONCE) {
        const body = { tools: tools.slice(start, start + APPROVED_AT_ONCE) };
        const params = { path: { id: connectionId } };
        const answer = await valueOf(api.POST('/v1/connections/{id}/tools/approve', { params, body }));
        approved += answer.approvedNow.length;
      }
      return approved;
    },
    onSuccess: (approved) => toast({ title: `Approved ${countOf(approved, 'tool')}` }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['connections'] }),
  });
}
