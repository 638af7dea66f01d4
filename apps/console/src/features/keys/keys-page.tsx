import { KeyRound, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay, useWhoami } from '../../data/who.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { CreateKeyDialog } from './create-key-dialog.js';
import { HintSummary } from './hint-summary.js';
import { initialValuesOf } from './initial-values.js';
import { KeyDialogs, type KeyDeed } from './key-dialogs.js';
import { choosingHint, isNarrowed, readKeyFilters, writeKeyFilters, type KeyFilters } from './key-filters.js';
import { NEW_KEY } from './key-form-values.js';
import { KeysFilterBar } from './keys-filter-bar.js';
import styles from './keys-page.module.css';
import { KeysTable } from './keys-table.js';
import { useKeyList } from './use-key-list.js';

/** Settings → Developer: the keys of the account. */
export function KeysPage() {
  const whoami = useWhoami();
  const mayList = useMay('list_api_keys');
  const mayCreate = useMay('create_api_key');
  const [params, setParams] = useSearchParams();
  const [creating, setCreating] = useState(() => initialValuesOf(params));
  const openForm = () => setCreating(NEW_KEY);
  const closeForm = () => {
    setCreating(null);
    // A link that asked for the form has had it.
    if (params.has('create')) setParams({}, { replace: true });
  };
  const createButton = mayCreate ? (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={openForm}>
      Create API key
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="API keys"
        description="Keys let clients and scripts use this account. Create one per client, so that each can be revoked on its own."
        actions={createButton}
      />
      {whoami !== undefined && !mayList && (
        <Notice title="Your role has no keys">
          A viewer reads in this console. Ask an admin of this account for the role editor to make keys of
          your own.
        </Notice>
      )}
      {mayList && <KeyList onCreate={mayCreate ? openForm : null} />}
      {whoami === undefined && <Skeleton lines={6} label="Loading keys" />}
      {creating !== null && mayCreate && <CreateKeyDialog initial={creating} onClose={closeForm} />}
    </>
  );
}

function KeyList({ onCreate }: { readonly onCreate: (() => void) | null }) {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readKeyFilters(params), [params]);
  const [deed, setDeed] = useState<KeyDeed | null>(null);
  const list = useKeyList(filters, true);
  const narrow = useCallback(
    (change: Partial<KeyFilters>) => setParams(writeKeyFilters({ ...filters, ...change }), { replace: true }),
    [filters, setParams],
  );
  const sortBy = useCallback((sort: KeyFilters['sort']) => narrow({ sort }), [narrow]);
  const isEmpty = list.keys?.length === 0 && !isNarrowed(filters);
  return (
    <div className={styles.list}>
      <HintSummary
        hints={list.hints}
        chosen={filters.hint}
        onChoose={(hint) => narrow(choosingHint(filters, hint))}
      />
      <KeysFilterBar filters={filters} onChange={narrow} />
      {list.error !== null && <ErrorState error={list.error} onRetry={list.refetch} />}
      {list.keys === undefined && list.error === null && <Skeleton lines={6} label="Loading keys" />}
      {isEmpty && <NoKeys onCreate={onCreate} />}
      {list.keys?.length === 0 && !isEmpty && (
        <EmptyState
          title="No key matches"
          action={<Button onClick={() => setParams({}, { replace: true })}>Clear filters</Button>}
        >
          Nothing in the account fits what is searched for.
        </EmptyState>
      )}
      {list.keys !== undefined && list.keys.length > 0 && (
        <Card flush>
          <KeysTable
            keys={list.keys}
            hints={list.hints}
            sort={filters.sort}
            onSort={sortBy}
            onDeed={setDeed}
          />
          <LoadMore
            shown={list.keys.length}
            noun={list.keys.length === 1 ? 'key' : 'keys'}
            hasMore={list.hasMore}
            pending={list.isMorePending}
            onMore={list.readMore}
          />
        </Card>
      )}
      <KeyDialogs deed={deed} keys={list.keys} onClose={() => setDeed(null)} />
    </div>
  );
}

function NoKeys({ onCreate }: { readonly onCreate: (() => void) | null }) {
  return (
    <Card>
      <EmptyState
        icon={<KeyRound size={20} />}
        title="No keys yet"
        action={
          onCreate === null ? undefined : (
            <>
              <Button onClick={onCreate}>Create a key</Button>
              <ButtonLink to="/welcome" variant="quiet">
                Show me how
              </ButtonLink>
            </>
          )
        }
      >
        <p>
          A key begins with <code>psk_</code> and is shown once, when it is made. Put it into the
          configuration of Claude Desktop, Cursor or a script, and its calls show up under Usage.
        </p>
      </EmptyState>
    </Card>
  );
}
