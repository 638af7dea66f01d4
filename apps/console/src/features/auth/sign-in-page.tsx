import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { api } from '../../data/api.js';
import { beginSession, instanceQuery } from '../../data/who.js';
import { wordsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { AuthLayout } from './auth-layout.js';

/** Where people sign in; afterwards they are led to the page they came for. */
export function SignInPage() {
  const queryClient = useQueryClient();
  const { search } = useLocation();
  const signUp = useQuery(instanceQuery).data?.signUp;
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } });
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      valueOf(api.POST('/v1/auth/sign-in', { body })),
    // The guard of these pages sees the session and leads on.
    onSuccess: (session) => beginSession(queryClient, session),
  });
  const words = signIn.error === null ? null : wordsOf(signIn.error);
  return (
    <AuthLayout>
      <PageHeader title="Sign in" />
      <form noValidate onSubmit={(event) => void handleSubmit((body) => signIn.mutate(body))(event)}>
        <Stack>
          {words !== null && (
            <Notice tone="danger" title={words.title} requestId={words.requestId}>
              {words.detail}
            </Notice>
          )}
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
