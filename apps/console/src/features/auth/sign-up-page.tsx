import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { pathAfterSignIn } from '../../app/require-session.js';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { beginSession, instanceQuery } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { AuthLayout } from './auth-layout.js';
import { ProviderButtons } from './provider-buttons.js';

/** Where people make an account; where the operator does it, it says so. */
export function SignUpPage() {
  const queryClient = useQueryClient();
  const { pathname, search } = useLocation();
  const next = pathAfterSignIn(new URLSearchParams(search).get('next'), pathname);
  const instance = useQuery(instanceQuery).data;
  const { register, handleSubmit, formState, setError } = useForm<ApiSchemas['SignUpBody']>({
    defaultValues: { email: '', password: '', name: '' },
  });
  const signUp = useMutation({
    mutationFn: (body: ApiSchemas['SignUpBody']) => valueOf(api.POST('/v1/auth/sign-up', { body })),
    onSuccess: (session) => beginSession(queryClient, session),
  });
  const isAtFields = useFieldErrors(signUp.error, setError, ['email', 'password', 'name']);
  if (instance?.signUp === 'closed') {
    return (
      <AuthLayout>
        <PageHeader title="Create an account" />
        <Stack>
          <p>Accounts on this server are made by whoever runs it. Ask them for one.</p>
          <Link to={`/sign-in${search}`}>Sign in</Link>
        </Stack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout>
      <PageHeader
        title="Create an account"
        description="It begins on the plan Free. Nothing leaves this server."
      />
      <form noValidate onSubmit={(event) => void handleSubmit((body) => signUp.mutate(body))(event)}>
        <Stack>
          <FailureNotice error={isAtFields ? null : signUp.error} />
          <TextField
            label="Your name"
            autoComplete="name"
            autoFocus
            error={formState.errors.name?.message}
            {...register('name', { required: 'Type your name; teammates see it.' })}
          />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            error={formState.errors.email?.message}
            {...register('email', { required: 'Type the e-mail address that you will sign in with.' })}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            description="Any characters; long ones are good ones."
            error={formState.errors.password?.message}
            {...register('password', { required: 'Choose a password.' })}
          />
          <Button type="submit" variant="primary" pending={signUp.isPending}>
            Make account
          </Button>
          <ProviderButtons next={next} />
          <p>
            Have one? <Link to={`/sign-in${search}`}>Sign in</Link>
          </p>
        </Stack>
      </form>
    </AuthLayout>
  );
}
