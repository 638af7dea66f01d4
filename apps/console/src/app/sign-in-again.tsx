import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { api } from '../data/api.js';
import { beginSession, leaveSession, type Session } from '../data/who.js';
import { SecondFactorStep } from '../features/auth/second-factor-step.js';
import { sessionOfSignIn, type SecondFactorRequest } from '../features/auth/sign-in-outcome.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { TextField } from '../ui/fields.js';
import { Stack } from '../ui/stack.js';

/** Stands over a page that holds what was not saved when the session ended: the same person signs in again and goes on. */
export function SignInAgain({ session: { user } }: { readonly session: Session }) {
  const formId = useId();
  const queryClient = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [request, setRequest] = useState<SecondFactorRequest | null>(null);
  const goOn = (session: Session) => {
    beginSession(queryClient, session);
    return queryClient.invalidateQueries();
  };
  const signIn = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/auth/sign-in', { body: { email: user.email, password } })),
    onSuccess: (view) => {
      const began = sessionOfSignIn(view);
      if (began !== null) return goOn(began);
      return setRequest(view.secondFactor ?? null);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '' && !signIn.isPending) signIn.mutate();
  };
  return (
    <Dialog
      kind="alertdialog"
      size="s"
      open
      onOpenChange={() => undefined}
      initialFocus={field}
      title="You are signed out"
      description="Your session ended. Nothing that you typed on this page is lost: sign in again and go on."
      footer={
        <>
          <Button onClick={() => leaveSession(queryClient)}>Leave and lose the changes</Button>
          {request === null && (
            <Button variant="primary" type="submit" form={formId} pending={signIn.isPending}>
              Sign in
            </Button>
          )}
        </>
      }
    >
      {request !== null && (
        <SecondFactorStep
          request={request}
          onSignedIn={(began) => void goOn(began)}
          onRestart={() => setRequest(null)}
        />
      )}
      <form id={formId} noValidate hidden={request !== null} onSubmit={submit}>
        <Stack>
          <FailureNotice error={signIn.error} />
          <TextField label="E-mail" type="email" autoComplete="username" value={user.email} readOnly />
          <TextField
            ref={field}
            label="Password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
