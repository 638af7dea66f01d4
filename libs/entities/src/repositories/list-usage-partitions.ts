import type { EntityManager } from 'typeorm';
import { usagePartitionNamed, type UsagePartition } from '../usage/usage-partition.js';

/** Lists the partitions that a connection sees, the oldest first. */
export async function listUsagePartitions(manager: EntityManager): Promise<UsagePartition[]> {
  const rows: { name: string }[] = await manager.query(LIST);
  return rows.map(({ name }) => usagePartitionNamed(name)).filter((partition) => partition !== null);
}

const LIST = `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'paretostudio.usage_records'::regclass order by c.relname collate "C"`;
