import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorState } from '../../ui/states.js';
import { useToast } from '../../ui/toast.js';
import { keyFormErrorsOf } from './key-form-errors.js';
import { KeyFormFields } from './key-form-fields.js';
import { toUpdateBody, valuesOfKey, type KeyFormValues } from './key-form-values.js';
import styles from './key-form.module.css';
import { apiKeyQuery, type ApiKey } from './keys-queries.js';
import { useKeyForm } from './use-key-form.js';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Changes a live key; the key itself stays the same, and what is changed holds from its next request on. */
export function EditKeyDialog({
  apiKey,
  onClose,
}: {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const element = useRef<HTMLFormElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const queryClient = useQueryClient();
  const [initial] = useState(() => valuesOfKey(apiKey));
  const save = useMutation({
    mutationFn: (values: KeyFormValues) =>
      valueOf(
        api.PATCH('/v1/api-keys/{id}', {
          params: { path: { id: apiKey.id } },
          body: toUpdateBody(apiKey, values, new Date()),
        }),
      ),
    onSuccess: async (changed) => {
      queryClient.setQueryData(apiKeyQuery(apiKey.id).queryKey, changed);
      toast({ title: 'Key changed', description: 'It holds from the next request on.' });
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  const form = useKeyForm(element, initial, save.error, (values) => save.mutate(values));
  const isSaidAtFields = Object.keys(keyFormErrorsOf(save.error, form.values)).length > 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !save.isPending) onClose();
      }}
      initialFocus={nameField}
      title="Edit key"
      description={<code>{apiKey.mask}</code>}
      footer={
        <>
          <Button onClick={onClose} disabled={save.isPending}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} pending={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} ref={element} noValidate className={styles.form} onSubmit={form.submit}>
        <KeyFormFields form={form} nameField={nameField} keptExpiry={`As it is: ${expiryWords(apiKey)}`} />
        {save.error !== null && !isSaidAtFields && <ErrorState error={save.error} />}
      </form>
    </Dialog>
  );
}

function expiryWords({ expiresAt }: ApiKey): string {
  return expiresAt === null ? 'never' : dateFormat.format(new Date(expiresAt)).toString();
}
