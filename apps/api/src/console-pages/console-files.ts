import { readStaticFiles } from '../static-files/read-static-files.js';
import type { StaticFile } from '../static-files/static-file.js';

const PAGE = '/index.html';

/** The built console. */
export interface ConsoleFiles {
  /** What every address of the console shows. */
  readonly page: StaticFile;
  /** Everything that the page loads. */
  readonly others: readonly StaticFile[];
}

/**
 * Reads the built console into memory.
 *
 * @param folder - May be absent, as in a build without the console.
 * @returns Null where there is no page.
 */
export function readConsoleFiles(folder: string): ConsoleFiles | null {
  const files = readStaticFiles(folder) ?? [];
  const page = files.find(({ path }) => path === PAGE);
  if (page === undefined) return null;
  return { page, others: files.filter((file) => file !== page) };
}
