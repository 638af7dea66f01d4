import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { PasswordCard } from '../settings/password-card.js';
import { AuthenticatorCard } from './authenticator-card.js';
import { factorsQuery } from './factors-query.js';
import { LinkedAccountsCard } from './linked-accounts-card.js';
import { PasskeysCard } from './passkeys-card.js';
import { RecoveryCodesCard } from './recovery-codes-card.js';
import { RecoveryCodesDialog } from './recovery-codes-dialog.js';

/** Settings → Security: everything that the person signs in with. */
export function SecurityPage() {
  const factors = useQuery(factorsQuery);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <>
      <PageHeader
        title="Security"
        description="What you sign in with. It is yours, whatever account you work in."
      />
      <Stack gap={5}>
        <PasswordCard />
        <LinkedAccountsCard />
        {factors.isPending && <Skeleton />}
        {factors.isError && <ErrorState error={factors.error} onRetry={() => void factors.refetch()} />}
        {factors.data !== undefined && (
          <>
            <PasskeysCard factors={factors.data} onCodes={setCodes} />
            <AuthenticatorCard factors={factors.data} onCodes={setCodes} />
            <RecoveryCodesCard factors={factors.data} onCodes={setCodes} />
          </>
        )}
      </Stack>
      <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />
    </>
  );
}
