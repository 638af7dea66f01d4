import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder with its text, hidden ones too. */
export function tree(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(path.length + 1),
        lstatSync(file).isSymbolicLink() ? '->' : readFileSync(file, 'utf8'),
      ]),
  );
}
