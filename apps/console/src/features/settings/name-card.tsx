import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '../../data/api.js';
import { useFieldErrors } from '../../data/use-field-errors.js';
import { sessionQuery, useSession, whoamiQuery } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { useToast } from '../../ui/toast.js';
import styles from './settings.module.css';

/** Changes the name that teammates and the audit log show. */
export function NameCard() {
  const { user } = useSession();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { register, handleSubmit, formState, setError, reset } = useForm({ values: { name: user.name } });
  const save = useMutation({
    mutationFn: (body: { name: string }) => valueOf(api.PATCH('/v1/auth/profile', { body })),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void queryClient.invalidateQueries({ queryKey: whoamiQuery.queryKey });
      reset({ name: session.user.name });
      toast({ title: 'Name saved' });
    },
  });
  const isAtFields = useFieldErrors(save.error, setError, ['name']);
  return (
    <Card title="Your name" description={`You sign in as ${user.email}.`}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => void handleSubmit((body) => save.mutate(body))(event)}
      >
        <Stack>
          <FailureNotice error={isAtFields ? null : save.error} />
          <TextField
            label="Name"
            description="Shown to members and in the audit log."
            autoComplete="name"
            dir="auto"
            error={formState.errors.name?.message}
            {...register('name', { required: 'Enter your name.' })}
          />
          <div>
            <Button type="submit" disabled={!formState.isDirty} pending={save.isPending}>
              Save name
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
