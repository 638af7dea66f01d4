import type { Config } from '@paretostudio/host';
import type { Outcome } from '@paretostudio/studio';

/** What may be said about a backup. */
export interface BackupOptions {
  readonly withoutSecrets: boolean;
}

/** What a backup holds. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly schemaLevel: number;
  readonly secrets: readonly string[];
}

export async function backUp(
  _config: Config,
  _file: string,
  _options: BackupOptions,
): Promise<Outcome<BackupSummary>> {
  throw new Error();
}
