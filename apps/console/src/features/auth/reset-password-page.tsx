import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { leaveSession } from '../../data/who.js';
import { codeOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { AuthLayout } from './auth-layout.js';
import { ErrorNotice } from './error-notice.js';

/** Where the link of a mail leads: a new password is chosen there. The token stands in the fragment. */
export function ResetPasswordPage() {
  const { hash } = useLocation();
  // Kept as it was: the address may be changed under the page.
  const [token] = useState(() => new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '');
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { password: '' } });
  const reset = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      valueOf(api.POST('/v1/auth/reset-password', { body: { token, password } })),
    // All sessions of the person are over, one in this browser too.
    onSuccess: () => leaveSession(queryClient),
  });
  const isAtField = useFieldErrors(reset.error, setError, ['password']);
  if (token === '' || codeOf(reset.error) === 'invalid_link') return <DeadLink />;
  if (reset.isSuccess) {
    return (
      <AuthLayout>
        <PageHeader title="Password changed" />
        <Stack>
          <Notice tone="success">
            You are signed out everywhere, and accounts at providers are unlinked. Your API keys stay as they
            are.
          </Notice>
          <Link to="/sign-in">Sign in</Link>
        </Stack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout>
      <PageHeader title="Choose a new password" />
      <form noValidate onSubmit={(event) => void handleSubmit((body) => reset.mutate(body))(event)}>
        <Stack>
          <ErrorNotice error={isAtField ? null : reset.error} />
          <TextField
            label="New password"
            type="password"
            autoComplete="new-password"
            autoFocus
            description="Any characters; long ones are good ones. It signs you out of every browser."
            error={formState.errors.password?.message}
            {...register('password', { required: 'Choose a password.' })}
          />
          <Button type="submit" variant="primary" pending={reset.isPending}>
            Change password
          </Button>
        </Stack>
      </form>
    </AuthLayout>
  );
}

function DeadLink() {
  return (
    <AuthLayout>
      <PageHeader title="This link does not work any more" />
      <Stack>
        <p>A link works once, for 30 minutes, and only until the password is changed.</p>
        <Link to="/forgot-password">Ask for a new link</Link>
      </Stack>
    </AuthLayout>
  );
}
