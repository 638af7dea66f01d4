import { valueOf } from '@paretostudio/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { useSession } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';
import { factorsQuery } from '../security/factors-query.js';
import { useProved } from '../security/use-proved.js';
import { sessionsEnded } from './sessions-ended.js';
import styles from './settings.module.css';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Changes the password, or sets a first one; every other session of the person ends with it. */
export function PasswordCard() {
  const { user } = useSession();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { register, handleSubmit, formState, setError, reset } = useForm({ defaultValues: EMPTY });
  const hasPassword = useQuery(factorsQuery).data?.hasPassword ?? true;
  const { change, error, proof } = useProved({
    run: ({ currentPassword, newPassword }: typeof EMPTY) =>
      valueOf(
        api.POST('/v1/auth/password', {
          body: hasPassword ? { currentPassword, newPassword } : { newPassword },
        }),
      ),
    onDone: async ({ endedSessions }) => {
      reset(EMPTY);
      toast({
        title: hasPassword ? 'Password changed' : 'Password set',
        description: sessionsEnded(endedSessions),
      });
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
    },
  });
  const isAtFields = useFieldErrors(error, setError, ['currentPassword', 'newPassword']);
  return (
    <Card
      title="Password"
      description="Changing it signs you out of every other browser. Your API keys keep working; revoke those that may have leaked."
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => void handleSubmit((body) => change.mutate(body))(event)}
      >
        <Stack>
          <FailureNotice error={isAtFields ? null : error} />
          {/* For password managers, which ask whose password it is. */}
          <input type="text" hidden autoComplete="username" value={user.email} readOnly />
          {hasPassword && (
            <TextField
              label="Current password"
              type="password"
              autoComplete="current-password"
              error={formState.errors.currentPassword?.message}
              {...register('currentPassword', {
                required: 'Enter your current password.',
                shouldUnregister: true,
              })}
            />
          )}
          <TextField
            label="New password"
            type="password"
            autoComplete="new-password"
            description="Any characters; long ones are good ones."
            error={formState.errors.newPassword?.message}
            {...register('newPassword', { required: 'Choose a new password.' })}
          />
          <div>
            <Button type="submit" pending={change.isPending}>
              {hasPassword ? 'Change password' : 'Set a password'}
            </Button>
          </div>
        </Stack>
      </form>
      {proof}
    </Card>
  );
}
