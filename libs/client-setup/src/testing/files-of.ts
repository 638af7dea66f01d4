import type { ClientSetup } from '../client-setup.js';

/** The files of a setup, with JSON as what it says. */
export function filesOf(setup: ClientSetup): { path: string; committed: boolean; content: unknown }[] {
  return setup.files.map(({ path, committed, language, content }) => ({
    path,
    committed,
    content: language === 'json' ? (JSON.parse(content) as unknown) : content,
  }));
}
