import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { askPasskey } from './ask-passkey.js';
import { ErrorNotice } from './error-notice.js';

/** Signs in with a passkey alone: nothing is typed. */
export function PasskeySignIn({
  invitation,
  onSignIn,
}: {
  /** Token of the invitation that is accepted if no account serves the person; null for none. */
  readonly invitation: string | null;
  readonly onSignIn: (view: ApiSchemas['SignInView']) => void;
}) {
  const signIn = useMutation({
    mutationFn: async () => {
      const response = await askPasskey(await valueOf(api.POST('/v1/auth/passkeys/sign-in-options')));
      const body = { response, ...(invitation !== null && { invitation }) };
      return valueOf(api.POST('/v1/auth/passkeys/sign-in', { body }));
    },
    onSuccess: onSignIn,
  });
  return (
    <>
      <ErrorNotice error={signIn.error} />
      <Button pending={signIn.isPending} onClick={() => signIn.mutate()}>
        <KeyRound size={16} aria-hidden /> Sign in with a passkey
      </Button>
    </>
  );
}
