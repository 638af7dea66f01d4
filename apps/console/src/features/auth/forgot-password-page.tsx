import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { instanceQuery } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { AuthLayout } from './auth-layout.js';
import { ErrorNotice } from './error-notice.js';

/** Where people ask for a link that resets their password. */
export function ForgotPasswordPage() {
  const { search } = useLocation();
  const instance = useQuery(instanceQuery).data;
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { email: '' } });
  const ask = useMutation({
    mutationFn: (body: { email: string }) => valueOf(api.POST('/v1/auth/forgot-password', { body })),
  });
  const isAtField = useFieldErrors(ask.error, setError, ['email']);
  const back = <Link to={`/sign-in${search}`}>Sign in</Link>;
  if (instance?.sendsMail === false) {
    return (
      <AuthLayout>
        <PageHeader title="Forgot your password?" />
        <Stack>
          <p>This server sends no mail. Ask whoever runs it to reset your password.</p>
          {back}
        </Stack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout>
      <PageHeader title="Forgot your password?" />
      {ask.isSuccess ? (
        <Stack>
          <Notice tone="success" title="Look into your mailbox">
            If somebody has this address here, a link is on its way to it. It works once, for 30 minutes.
          </Notice>
          {back}
        </Stack>
      ) : (
        <form noValidate onSubmit={(event) => void handleSubmit((body) => ask.mutate(body))(event)}>
          <Stack>
            <ErrorNotice error={isAtField ? null : ask.error} />
            <TextField
              label="E-mail"
              type="email"
              autoComplete="username"
              autoFocus
              description="A link comes to it that lets you choose another password."
              error={formState.errors.email?.message}
              {...register('email', { required: 'Type the e-mail address of your account.' })}
            />
            <Button type="submit" variant="primary" pending={ask.isPending}>
              Send the link
            </Button>
            {back}
          </Stack>
        </form>
      )}
    </AuthLayout>
  );
}
