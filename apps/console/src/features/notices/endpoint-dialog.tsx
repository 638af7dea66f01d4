import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { useIdempotencyKey } from '../../data/use-idempotency-key.js';
import { Button } from '../../ui/button.js';
import { CheckList } from '../../ui/check-list.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { KIND_WORDS } from './kind-words.js';
import { type NoticeKind, type WebhookEndpoint, webhookEndpointsQuery } from './notices-queries.js';
import { SecretReveal } from './secret-reveal.js';

type Issued = ApiSchemas['IssuedWebhookEndpointView'];

interface EndpointValues {
  readonly url: string;
  readonly description: string;
}

const KINDS = Object.keys(KIND_WORDS) as NoticeKind[];

/** Adds an endpoint and shows its secret, or changes one. Drawn while it is open. */
export function EndpointDialog({
  endpoint,
  onClose,
}: {
  /** The one to change; null for a new one. */
  readonly endpoint: WebhookEndpoint | null;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const [kinds, setKinds] = useState<ReadonlySet<string>>(() => new Set(endpoint?.kinds ?? KINDS));
  const save = useSaveEndpoint(endpoint, onClose);
  const { register, handleSubmit, formState, setError } = useForm<EndpointValues>({
    defaultValues: { url: endpoint?.url ?? '', description: endpoint?.description ?? '' },
  });
  const isAtFields = useFieldErrors(save.error, setError, ['url', 'description']);
  const chosen = KINDS.filter((kind) => kinds.has(kind));
  if (save.issued !== null) return <IssuedDialog secret={save.issued.secret} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={endpoint === null ? 'Add endpoint' : 'Change endpoint'}
      description="Messages are posted there as signed JSON, at least once and in no order."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            pending={save.isPending}
            disabled={chosen.length === 0}
          >
            {endpoint === null ? 'Add endpoint' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => void handleSubmit((values) => save.save({ ...values, kinds: chosen }))(event)}
      >
        <Stack>
          <FailureNotice error={isAtFields ? null : save.error} />
          <TextField
            label="Address"
            type="url"
            inputMode="url"
            placeholder="https://example.com/webhooks"
            autoComplete="off"
            mono
            error={formState.errors.url?.message}
            {...register('url', { required: 'Enter an address that begins with https://.' })}
          />
          <TextField
            label="Description"
            optional
            error={formState.errors.description?.message}
            {...register('description')}
          />
          <CheckList
            legend="What it is told of"
            items={KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind], description: kind }))}
            selected={kinds}
            onChange={setKinds}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** Shows a secret that was just made, and stays until somebody says that it was copied. */
export function IssuedDialog({
  secret,
  onClose,
}: {
  readonly secret: string | null;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      open
      kind="alertdialog"
      onOpenChange={() => undefined}
      title="The secret of the endpoint"
      footer={
        <Button variant="primary" onClick={onClose}>
          I have copied it
        </Button>
      }
    >
      <SecretReveal secret={secret} />
    </Dialog>
  );
}

function useSaveEndpoint(endpoint: WebhookEndpoint | null, onClose: () => void) {
  const queryClient = useQueryClient();
  const idempotencyKeyOf = useIdempotencyKey();
  const [issued, setIssued] = useState<Issued | null>(null);
  const mutation = useMutation({
    mutationFn: async (body: EndpointValues & { readonly kinds: NoticeKind[] }) => {
      if (endpoint !== null) {
        const path = { id: endpoint.id };
        await valueOf(api.PATCH('/v1/webhook-endpoints/{id}', { params: { path }, body }));
        return null;
      }
      const header = { 'Idempotency-Key': idempotencyKeyOf(body) };
      return valueOf(api.POST('/v1/webhook-endpoints', { params: { header }, body }));
    },
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: webhookEndpointsQuery.queryKey });
      if (made === null) onClose();
      else setIssued(made);
    },
    // The answer holds a secret: it is shown, and kept nowhere else.
    gcTime: 0,
  });
  const { mutate: save, isPending, error } = mutation;
  return { save, isPending, error, issued };
}
