import { valueOf } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';
import { makePasskey } from '../auth/ask-passkey.js';
import { ErrorNotice } from '../auth/error-notice.js';
import { describeBrowser } from '../settings/describe-browser.js';
import { factorsQuery } from './factors-query.js';
import { useProved } from './use-proved.js';

const NAME_LENGTH_MAX = 64;

/** Names a passkey and has the browser make it. */
export function AddPasskeyDialog({
  open,
  onOpenChange,
  onCodes,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const formId = useId();
  const [name, setName] = useState(() => describeBrowser(navigator.userAgent));
  const queryClient = useQueryClient();
  const toast = useToast();
  const { change, error, proof } = useProved({
    run: async (given: string) => {
      const response = await makePasskey(await valueOf(api.POST('/v1/auth/passkeys/options')));
      return valueOf(api.POST('/v1/auth/passkeys', { body: { name: given, response } }));
    },
    onDone: async ({ recoveryCodes }) => {
      onOpenChange(false);
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      if (recoveryCodes === null) toast({ title: 'Passkey added' });
      else onCodes(recoveryCodes);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !change.isPending) change.mutate(name.trim());
  };
  return (
    <>
      <Dialog
        size="s"
        open={open}
        onOpenChange={onOpenChange}
        title="Add a passkey"
        description="Your browser asks where to keep it, and for your fingerprint, face or PIN."
        footer={
          <Button variant="primary" type="submit" form={formId} pending={change.isPending}>
            Make the passkey
          </Button>
        }
      >
        <form id={formId} noValidate onSubmit={submit}>
          <Stack>
            <ErrorNotice error={error} />
            <TextField
              label="Name"
              description="So that you know it again in the list."
              maxLength={NAME_LENGTH_MAX}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Stack>
        </form>
      </Dialog>
      {proof}
    </>
  );
}
