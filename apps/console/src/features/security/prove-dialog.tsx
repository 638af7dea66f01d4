import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../data/api.js';
import { useSession } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { askPasskey } from '../auth/ask-passkey.js';
import { ErrorNotice } from '../auth/error-notice.js';
import { factorsQuery } from './factors-query.js';

/** Asks the signed-in person to show that it is them, by the password or a passkey; holds for ten minutes. */
export function ProveDialog({
  open,
  onOpenChange,
  onProved,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onProved: () => void;
}) {
  const formId = useId();
  const { user } = useSession();
  const factors = useQuery({ ...factorsQuery, enabled: open }).data;
  const [password, setPassword] = useState('');
  const prove = useMutation({
    mutationFn: async (by: 'password' | 'passkey') =>
      valueOf(
        api.POST('/v1/auth/re-prove', { body: by === 'password' ? { password } : { passkey: await show() } }),
      ),
    onSuccess: () => {
      setPassword('');
      onProved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '' && !prove.isPending) prove.mutate('password');
  };
  const hasPassword = factors?.hasPassword ?? true;
  const hasPasskey = (factors?.passkeys.length ?? 0) > 0;
  return (
    <Dialog
      size="s"
      open={open}
      onOpenChange={onOpenChange}
      title="Show that it is you"
      description="This changes how you sign in. It is asked for once in ten minutes."
      footer={
        <>
          {hasPasskey && (
            <Button variant={hasPassword ? 'secondary' : 'primary'} onClick={() => prove.mutate('passkey')}>
              Use a passkey
            </Button>
          )}
          {hasPassword && (
            <Button variant="primary" type="submit" form={formId} pending={prove.isPending}>
              Go on
            </Button>
          )}
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <Stack>
          <ErrorNotice error={prove.error} />
          <input type="text" hidden autoComplete="username" value={user.email} readOnly />
          {hasPassword && (
            <TextField
              label="Your password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
          {!hasPassword && !hasPasskey && (
            <p>You have neither a password nor a passkey: sign out and in again.</p>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}

async function show() {
  return askPasskey(await valueOf(api.POST('/v1/auth/re-prove/passkey-options')));
}
