import { valueOf } from '@paretostudio/api-client';
import type { OperatingSystem } from '@paretostudio/client-setup';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import type { ClientSetup } from './fill-setup.js';

/** The setups of all clients for one system, with a placeholder where the key belongs. */
export function clientSetupsQuery(os: OperatingSystem) {
  return queryOptions({
    queryKey: ['client-setups', os],
    queryFn: async (): Promise<readonly ClientSetup[]> =>
      (await valueOf(api.GET('/v1/client-setups', { params: { query: { os } } }))).items,
    staleTime: Infinity,
  });
}
