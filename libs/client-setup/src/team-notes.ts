import type { ClientId } from './client-id.js';
import type { Site } from './site.js';

/** What a team should know before it commits a file that starts a program: on Windows it reads differently. */
export function teamNotes({ os }: Site, overHttp: ClientId): string[] {
  if (os !== 'windows') return [];
  return [
    'The file to commit starts the program as Windows needs it; a team on several systems takes ' +
      `${overHttp}, whose file is the same everywhere.`,
  ];
}
