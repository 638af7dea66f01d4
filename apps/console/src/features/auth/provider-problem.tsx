import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { Notice } from '../../ui/notice.js';
import { providersQuery } from './providers-query.js';
import { providerWordsOf } from './provider-words.js';

/** Says why the browser was led back here from a provider, by the word in the address; nothing where there is none. */
export function ProviderProblem() {
  const query = new URLSearchParams(useLocation().search);
  const providers = useQuery(providersQuery).data?.items ?? [];
  const problem = query.get('problem');
  if (problem === null) return null;
  const name = providers.find(({ id }) => id === query.get('with'))?.name ?? null;
  const { title, detail } = providerWordsOf(problem, name);
  return (
    <Notice tone={problem === 'cancelled' ? 'info' : 'danger'} title={title}>
      {detail}
    </Notice>
  );
}
