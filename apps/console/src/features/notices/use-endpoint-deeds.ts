import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { wordsOf } from '../../data/words-of.js';
import { useToast } from '../../ui/toast.js';
import { type WebhookEndpoint, webhookEndpointsQuery } from './notices-queries.js';

/** Deeds of an endpoint that need no form: a test, switching it on or off, a new secret, its end. */
export function useEndpointDeeds({ id, status }: WebhookEndpoint) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const params = { path: { id } };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: webhookEndpointsQuery.queryKey });
  const onError = (error: unknown) =>
    toast({ tone: 'danger', title: 'That did not work', description: wordsOf(error).detail });
  const test = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/webhook-endpoints/{id}/test', { params })),
    onSuccess,
    onError,
  });
  const change = useMutation({
    mutationFn: () =>
      valueOf(api.PATCH('/v1/webhook-endpoints/{id}', { params, body: { enabled: status === 'disabled' } })),
    onSuccess,
    onError,
  });
  const rotate = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/webhook-endpoints/{id}/rotate-secret', { params, body: {} })),
    onSuccess,
    // The answer holds a secret: it is shown, and kept nowhere else.
    gcTime: 0,
  });
  const remove = useMutation({
    mutationFn: () => valueOf(api.DELETE('/v1/webhook-endpoints/{id}', { params })),
    onSuccess,
  });
  return { test, change, rotate, remove };
}
