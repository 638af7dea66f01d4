import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes an empty folder that the server's embedded PostgreSQL can get through, also when root starts it as nobody.
 * It is removed with the process at the latest.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-e2e-'));
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
