import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** One request that was made with a key. */
export type UsageRecord = ApiSchemas['UsageRecordView'];

/** The latest requests made with a key, the newest first. */
export function latestRecordsQuery(keyId: string, limit: number) {
  return queryOptions({
    queryKey: ['usage', 'latest-of-key', keyId, limit],
    queryFn: async (): Promise<readonly UsageRecord[]> =>
      (await valueOf(api.GET('/v1/usage/records', { params: { query: { keyId, limit } } }))).items,
  });
}
