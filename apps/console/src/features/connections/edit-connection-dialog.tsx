import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../data/api.js';
import { codeOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';
import { AuthenticationFields } from './authentication-fields.js';
import { type ConnectionDraft, draftOf, isElsewhere, updateBodyOf } from './connection-draft.js';
import { type ConnectionDetail, connectionQuery } from './connections-queries.js';
import { IdentityFields } from './identity-fields.js';
import { SaveFailure } from './save-failure.js';
import { useConnectionForm } from './use-connection-form.js';
import { useTestConnection } from './use-test-connection.js';

const KEEP = {
  value: 'keep',
  label: 'As it is now',
  description: 'The credentials that are set stay.',
};

/** Changes a connection. Another address or other credentials are tested at once. Drawn while it is open. */
export function EditConnectionDialog({
  connection,
  onClose,
}: {
  readonly connection: ConnectionDetail;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const save = useSave(connection, onClose);
  const { form, formRef, onSubmit } = useConnectionForm(draftOf(connection), save.error, (draft) => {
    if (!save.isPending) save.mutate(draft);
  });
  const { draft } = form;
  const hasCredentials = connection.authentication.type !== 'none';
  const isAway = isElsewhere(connection.url, draft.url);
  const isMoved = draft.url.trim() !== connection.url;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Edit connection"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            pending={save.isPending}
            disabled={isAway && hasCredentials && draft.authentication === 'keep'}
          >
            Save
          </Button>
        </>
      }
    >
      <form id={formId} ref={formRef} noValidate onSubmit={onSubmit}>
        <Stack>
          {!save.isPending && codeOf(save.error) === 'conflict' && (
            <Notice tone="warning" title="Somebody changed this connection meanwhile">
              Nothing was saved. Saving again puts what you typed over what they changed.
            </Notice>
          )}
          {!save.isPending && codeOf(save.error) !== 'conflict' && <SaveFailure error={save.error} />}
          <IdentityFields form={form} isSaved />
          {isMoved && (
            <Notice tone="warning" title="Another address takes back every approval">
              All tools need approval again; keys and agents cannot call them meanwhile.
              {isAway &&
                hasCredentials &&
                ' It is on another server, so the credentials are needed anew: those that are set were meant for the old one.'}
            </Notice>
          )}
          <AuthenticationFields form={form} keep={hasCredentials && !isAway ? KEEP : undefined} />
        </Stack>
      </form>
    </Dialog>
  );
}

function useSave(connection: ConnectionDetail, onSaved: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const test = useTestConnection(connection.id);
  return useMutation({
    mutationFn: (draft: ConnectionDraft) => {
      const params = { path: { id: connection.id } };
      const body = updateBodyOf(draft, connection);
      return valueOf(api.PATCH('/v1/connections/{id}', { params, body }));
    },
    // What was sent holds secrets; it is not kept.
    gcTime: 0,
    onSuccess: async (changed) => {
      queryClient.setQueryData(connectionQuery(connection.id).queryKey, changed);
      toast({ title: 'Connection saved' });
      onSaved();
      if (changed.state === 'unread') test.mutate();
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
    },
    onError: (error) =>
      codeOf(error) === 'conflict' ? queryClient.invalidateQueries({ queryKey: ['connections'] }) : undefined,
  });
}
