import { valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../data/api.js';

/** Calls a tool of a connection as the signed-in person; the call is given up when the page part goes away. */
export function useCallTool(connectionId: string, tool: string) {
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return useMutation({
    mutationFn: async (body: Record<string, unknown>) => {
      controller.current = new AbortController();
      const startedAt = performance.now();
      const answer = await valueOf(
        api.POST('/v1/connections/{id}/tools/{tool}', {
          params: { path: { id: connectionId, tool } },
          body,
          signal: controller.current.signal,
        }),
      );
      return { answer, durationMs: Math.round(performance.now() - startedAt) };
    },
    // Arguments and answers are nobody's business once the dialog is closed.
    gcTime: 0,
  });
}
