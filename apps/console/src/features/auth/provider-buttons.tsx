import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { ErrorNotice } from './error-notice.js';
import styles from './provider-buttons.module.css';
import { providersQuery } from './providers-query.js';

/** Buttons that lead to the providers of this server; nothing where there are none, or while that is not known. */
export function ProviderButtons({
  next,
  invitation,
}: {
  /** The page to be led to afterwards. */
  readonly next: string;
  /** Token of the invitation that somebody new accepts with it. */
  readonly invitation?: string;
}) {
  const providers = useQuery(providersQuery).data?.items ?? [];
  const setOut = useMutation({
    mutationFn: (provider: string) =>
      valueOf(
        api.POST('/v1/auth/with/{provider}', {
          params: { path: { provider } },
          body: { next, ...(invitation === undefined ? {} : { invitation }) },
        }),
      ),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  if (providers.length === 0) return null;
  return (
    <div className={styles.providers} role="group" aria-label="Other ways to continue">
      <p className={styles.or} aria-hidden="true">
        or
      </p>
      <ErrorNotice error={setOut.error} />
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          // Until the browser has left.
          pending={(setOut.isPending || setOut.isSuccess) && setOut.variables === id}
          onClick={() => setOut.mutate(id)}
        >
          Continue with {name}
        </Button>
      ))}
    </div>
  );
}
