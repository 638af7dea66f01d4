import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { useSession } from '../../data/who.js';
import { wordsOf } from '../../data/words-of.js';
import { Card } from '../../ui/card.js';
import { CheckboxField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { useToast } from '../../ui/toast.js';
import { noticePreferencesQuery } from './notices-queries.js';
import styles from './notices.module.css';

type Preference = ApiSchemas['NoticePreferenceView'];

const DELIVERY_WORDS = {
  terminal: 'This server prints its mails on its terminal, because no SMTP server is configured.',
  none: 'No mail leaves this server until its operator configures an SMTP server.',
} as const;

/** Chooses, kind by kind, what the person is mailed about; each choice is saved at once. */
export function MailCard() {
  const { email } = useSession().user;
  const preferences = useQuery(noticePreferencesQuery);
  const save = useSavePreference();
  const { data } = preferences;
  const chosen = save.isPending ? save.variables : null;
  return (
    <Card title="Mails" description={`What is also sent to ${email}. Only you choose this, for yourself.`}>
      {preferences.isPending && <Skeleton />}
      {preferences.isError && (
        <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />
      )}
      {data !== undefined && (
        <div className={styles.choices}>
          {data.delivery !== 'smtp' && <Notice>{DELIVERY_WORDS[data.delivery]}</Notice>}
          {data.items.map(({ kind, title, mail }) => (
            <CheckboxField
              key={kind}
              label={title}
              checked={chosen?.kind === kind ? chosen.mail : mail}
              disabled={save.isPending}
              onChange={(event) => save.mutate({ kind, mail: event.target.checked })}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

function useSavePreference() {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ kind, mail }: Pick<Preference, 'kind' | 'mail'>) =>
      valueOf(api.PUT('/v1/notices/preferences', { body: { items: [{ kind, mail }] } })),
    onSuccess: (saved) => queryClient.setQueryData(noticePreferencesQuery.queryKey, saved),
    onError: (error) =>
      toast({ tone: 'danger', title: 'The choice was not saved', description: wordsOf(error).detail }),
  });
}
