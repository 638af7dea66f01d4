import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { pathAfterSignIn } from '../../app/require-session.js';
import { api } from '../../data/api.js';
import { beginSession, instanceQuery } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { keptInvitation } from '../members/keep-invitation.js';
import { AuthLayout } from './auth-layout.js';
import { ErrorNotice } from './error-notice.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { ProviderButtons } from './provider-buttons.js';
import { ProviderProblem } from './provider-problem.js';
import { SecondFactorStep } from './second-factor-step.js';
import { requestInFragment, sessionOfSignIn, type SecondFactorRequest } from './sign-in-outcome.js';

/** Where people sign in, in one step or two; afterwards they are led to the page they came for. */
export function SignInPage() {
  const queryClient = useQueryClient();
  const { pathname, search, hash } = useLocation();
  const next = pathAfterSignIn(new URLSearchParams(search).get('next'), pathname);
  // Whom no account serves any more joins by signing in; others join on the page that they are led back to.
  const invitation = next === '/invite' ? keptInvitation() : null;
  const instance = useQuery(instanceQuery).data;
  const signUp = instance?.signUp;
  const [request, setRequest] = useState<SecondFactorRequest | null>(() => requestInFragment(hash));
  const lead = (view: ApiSchemas['SignInView']) => {
    const session = sessionOfSignIn(view);
    // The guard of these pages sees the session and leads on.
    if (session !== null) beginSession(queryClient, session);
    else setRequest(view.secondFactor ?? null);
  };
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } });
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      valueOf(
        api.POST('/v1/auth/sign-in', { body: { ...body, ...(invitation !== null && { invitation }) } }),
      ),
    onSuccess: lead,
  });
  if (request !== null) {
    return (
      <AuthLayout>
        <PageHeader title="Second step" description="Your account asks for more than the password." />
        <SecondFactorStep
          request={request}
          onSignedIn={(session) => beginSession(queryClient, session)}
          onRestart={() => setRequest(null)}
        />
      </AuthLayout>
    );
  }
  return (
    <AuthLayout>
      <PageHeader title="Sign in" />
      <form noValidate onSubmit={(event) => void handleSubmit((body) => signIn.mutate(body))(event)}>
        <Stack>
          <ProviderProblem />
          <ErrorNotice error={signIn.error} />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            autoFocus
            error={formState.errors.email?.message}
            {...register('email', { required: 'Type the e-mail address of your account.' })}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="current-password"
            error={formState.errors.password?.message}
            {...register('password', { required: 'Type your password.' })}
          />
          <Button type="submit" variant="primary" pending={signIn.isPending}>
            Sign in
          </Button>
          {instance?.passkeyOrigin === window.location.origin && (
            <PasskeySignIn invitation={invitation} onSignIn={lead} />
          )}
          <ProviderButtons
            next={invitation === null ? next : '/'}
            {...(invitation !== null && { invitation })}
          />
          <Link to={`/forgot-password${search}`}>Forgot your password?</Link>
          {signUp === 'open' && (
            <p>
              New here? <Link to={`/sign-up${search}`}>Create an account</Link>
            </p>
          )}
          {signUp === 'closed' && <p>Accounts are made by whoever runs this server.</p>}
        </Stack>
      </form>
    </AuthLayout>
  );
}
