import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { beginSession } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { ProviderButtons } from '../auth/provider-buttons.js';
import { ProviderProblem } from '../auth/provider-problem.js';
import { forgetInvitation } from './keep-invitation.js';

interface Values {
  readonly name: string;
  readonly password: string;
}

/** Joins somebody new, under the invited address; who is known already signs in and comes back. */
export function JoinByForm({
  token,
  offer: { email },
}: {
  readonly token: string;
  readonly offer: ApiSchemas['InvitationOfferView'];
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    defaultValues: { name: '', password: '' },
  });
  const join = useMutation({
    mutationFn: (values: Values) =>
      valueOf(api.POST('/v1/auth/sign-up', { body: { ...values, email, invitation: token } })),
    onSuccess: async (session) => {
      forgetInvitation();
      beginSession(queryClient, session);
      await navigate('/welcome', { replace: true });
    },
  });
  const isAtFields = useFieldErrors(join.error, setError, ['name', 'password']);
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((values) => join.mutate(values))(event)}>
      <Stack>
        <ProviderProblem />
        <FailureNotice error={isAtFields ? null : join.error} />
        <TextField label="E-mail" type="email" autoComplete="username" value={email} readOnly />
        <TextField
          label="Your name"
          autoComplete="name"
          dir="auto"
          error={formState.errors.name?.message}
          {...register('name', { required: 'Type your name; teammates see it.' })}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          description="Any characters; long ones are good ones."
          error={formState.errors.password?.message}
          {...register('password', { required: 'Choose a password.' })}
        />
        <Button type="submit" variant="primary" pending={join.isPending}>
          Join
        </Button>
        <ProviderButtons next="/welcome" invitation={token} />
        <p>
          Have you signed in here with this address before?{' '}
          <Link to={`/sign-in?next=${encodeURIComponent('/invite')}`}>Sign in to join</Link>
        </p>
      </Stack>
    </form>
  );
}
