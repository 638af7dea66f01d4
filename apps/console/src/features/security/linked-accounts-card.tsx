import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { UserText } from '../../ui/user-text.js';
import { ErrorNotice } from '../auth/error-notice.js';
import { ProviderProblem } from '../auth/provider-problem.js';
import { providersQuery } from '../auth/providers-query.js';
import { identitiesQuery } from './identities-query.js';
import { useProved } from './use-proved.js';

type Provider = ApiSchemas['IdentityProviderView'];
type Identity = ApiSchemas['LinkedIdentityView'];

/** One line of the card: a provider that is offered, an account that is linked, or both. */
interface Way {
  readonly name: string;
  readonly provider: Provider | null;
  readonly identity: Identity | null;
}

/** The accounts at providers that the person signs in with; nothing where this server has none and none is linked. */
export function LinkedAccountsCard() {
  const providers = useQuery(providersQuery);
  const identities = useQuery(identitiesQuery);
  const linkedNow = new URLSearchParams(useLocation().search).get('linked');
  const failed = [providers, identities].find(({ isError }) => isError);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (providers.data === undefined || identities.data === undefined) return <Skeleton />;
  const ways = waysOf(providers.data.items, identities.data.items);
  if (ways.length === 0) return null;
  const linked = ways.find(({ provider }) => provider !== null && provider.id === linkedNow);
  return (
    <Card
      title="Linked accounts"
      description="Accounts elsewhere that you sign in with. What you are called there and which address you have there changes nothing here."
    >
      <Stack>
        <ProviderProblem />
        {linked?.identity != null && (
          <Notice tone="success" title={`${linked.name} is linked`}>
            You can sign in with it from now on.
          </Notice>
        )}
        <Table caption="Linked accounts" columns={COLUMNS} rows={ways} rowKey={keyOf} />
      </Stack>
    </Card>
  );
}

const COLUMNS: readonly Column<Way>[] = [
  { key: 'provider', header: 'Provider', primary: true, render: ({ name }) => <UserText>{name}</UserText> },
  {
    key: 'account',
    header: 'Account',
    render: ({ identity }) => (identity === null ? 'Not linked' : <UserText>{identity.label}</UserText>),
  },
  {
    key: 'used',
    header: 'Last used',
    render: ({ identity }) => (identity === null ? '–' : <Time value={identity.lastUsedAt} />),
  },
  {
    key: 'change',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    render: ({ name, provider, identity }) => {
      if (identity !== null) return <Unlink name={name} identity={identity} />;
      return provider === null ? null : <LinkAccount provider={provider} />;
    },
  },
];

function LinkAccount({ provider: { id, name } }: { readonly provider: Provider }) {
  const { change, error, proof } = useProved({
    run: (provider: string) => valueOf(api.POST('/v1/auth/identities', { body: { provider } })),
    onDone: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  return (
    <>
      <ErrorNotice error={error} />
      <Button
        size="s"
        aria-label={`Link ${name}`}
        pending={change.isPending}
        onClick={() => change.mutate(id)}
      >
        Link
      </Button>
      {proof}
    </>
  );
}

function Unlink({ name, identity: { id } }: { readonly name: string; readonly identity: Identity }) {
  const [isOpen, setIsOpen] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const { change, error, proof } = useProved({
    run: (identity: string) =>
      valueOf(api.DELETE('/v1/auth/identities/{id}', { params: { path: { id: identity } } })),
    onDone: async () => {
      setIsOpen(false);
      await queryClient.invalidateQueries({ queryKey: identitiesQuery.queryKey });
      toast({ title: `${name} is unlinked` });
    },
  });
  return (
    <>
      <Button size="s" aria-label={`Unlink ${name}`} onClick={() => setIsOpen(true)}>
        Unlink
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Unlink ${name}?`}
        confirmLabel="Unlink"
        pending={change.isPending}
        error={error}
        onConfirm={() => change.mutate(id)}
      >
        <p>You cannot sign in with it any more. Browsers that are signed in stay so.</p>
      </ConfirmDialog>
      {proof}
    </>
  );
}

/** The providers in the order of their buttons, then what is linked at others. */
function waysOf(providers: readonly Provider[], identities: readonly Identity[]): Way[] {
  const offered = providers.map((provider) => ({
    name: provider.name,
    provider,
    identity: identities.find(({ issuer }) => issuer === provider.issuer) ?? null,
  }));
  const others = identities.filter(({ issuer }) => !providers.some((each) => each.issuer === issuer));
  return [...offered, ...others.map((identity) => ({ name: identity.issuer, provider: null, identity }))];
}

function keyOf({ provider, identity }: Way): string {
  return identity?.id ?? provider?.id ?? '';
}
