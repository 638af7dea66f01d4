import type { Config } from '@paretostudio/host';
import type { Outcome } from '@paretostudio/studio';

/** What may be said about a restore. */
export interface RestoreOptions {
  readonly check: boolean;
  readonly withoutSecrets: boolean;
  readonly replaceSecrets: boolean;
  readonly acceptLostKeys: boolean;
}

/** What was found in a backup, and brought back. */
export interface RestoreSummary {
  readonly createdAt: string;
  readonly productVersion: string;
  readonly schemaLevel: number;
  readonly tables: number;
  readonly rows: number;
  /** Null where the backup was checked alone. */
  readonly restoredLevel: number | null;
  readonly notes: readonly string[];
}

export async function restore(
  _config: Config,
  _file: string,
  _options: RestoreOptions,
): Promise<Outcome<RestoreSummary>> {
  throw new Error();
}
