import type { ImportWarning } from './parsed.js';

/** Most warnings that one import tells. */
const WARNINGS_MAX = 50;

/** Gathers what an import changes in one file. */
export class Warnings {
  private readonly gathered: ImportWarning[] = [];

  /** @param path - The file that the warnings are about. */
  constructor(readonly path: string) {}

  /** Notes a change of the file as a whole. */
  ofFile(message: string): void {
    this.ofPath(this.path, message);
  }

  /** Notes a change of one key of the front matter. */
  ofKey(key: string, message: string): void {
    this.ofPath(keyPath(this.path, key), message);
  }

  /** Notes a change of another file. */
  ofPath(path: string, message: string): void {
    if (this.gathered.length > WARNINGS_MAX) return;
    if (this.gathered.length < WARNINGS_MAX) this.gathered.push({ path, message });
    else this.gathered.push({ path: this.path, message: 'More was changed than is listed here.' });
  }

  /** What was gathered, in order; past a bound one last warning says that there was more. */
  get all(): readonly ImportWarning[] {
    return this.gathered;
  }
}

/** Names a key of a file's front matter, in at most some hundred characters. */
export function keyPath(path: string, key: string): string {
  return `${path}#${key.length > 80 ? `${key.slice(0, 80)}…` : key}`;
}
