import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder that the server's embedded PostgreSQL can get through, also when root starts it as nobody. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-e2e-'));
  chmodSync(folder, 0o711);
  return folder;
}
