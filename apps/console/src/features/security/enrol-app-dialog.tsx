import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';
import { ErrorNotice } from '../auth/error-notice.js';
import { factorsQuery } from './factors-query.js';
import { QrCode } from './qr-code.js';
import { useProved } from './use-proved.js';

/** Shows the secret of a new authenticator app, and takes the code that proves that the app has it. */
export function EnrolAppDialog({
  enrolment,
  onClose,
  onCodes,
}: {
  /** Null while none is set up. */
  readonly enrolment: ApiSchemas['TotpEnrolmentView'] | null;
  readonly onClose: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const formId = useId();
  const [code, setCode] = useState('');
  const queryClient = useQueryClient();
  const toast = useToast();
  const { change, error, proof } = useProved({
    run: (given: string) => valueOf(api.POST('/v1/auth/totp/confirm', { body: { code: given } })),
    onDone: async ({ recoveryCodes }) => {
      close();
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      if (recoveryCodes === null) toast({ title: 'Authenticator app set up' });
      else onCodes(recoveryCodes);
    },
  });
  const close = () => {
    setCode('');
    change.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '' && !change.isPending) change.mutate(code.trim());
  };
  return (
    <>
      <Dialog
        open={enrolment !== null}
        onOpenChange={(open) => !open && close()}
        title="Set up an authenticator app"
        description="Scan the code with the app, or type the secret in. Then type the code that the app shows."
        footer={
          <Button variant="primary" type="submit" form={formId} pending={change.isPending}>
            Confirm
          </Button>
        }
      >
        <form id={formId} noValidate onSubmit={submit}>
          <Stack>
            {enrolment !== null && (
              <>
                <QrCode text={enrolment.uri} label="QR code for your authenticator app" />
                <CodeBlock label="Secret" code={enrolment.secret} wrap />
              </>
            )}
            <ErrorNotice error={error} />
            <TextField
              label="Code that the app shows"
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={16}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Stack>
        </form>
      </Dialog>
      {proof}
    </>
  );
}
