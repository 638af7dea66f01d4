import type { Repositories } from '@paretostudio/entities';
import { nearestName } from '@paretostudio/permissions';
import { refuse } from '../core/outcome.js';

/** Most items of a page of the storage. */
const PAGE_LIMIT = 100;

/** Where the names stand, and which others may be told. */
export interface NamesGiven {
  readonly path: string;
  readonly mayName: (tool: string) => boolean;
}

/** Refuses the first name that no tool of a connection has, with the name that was probably meant; null when all exist. */
export async function refuseUnknownTools(
  repositories: Repositories,
  connection: { readonly accountId: string; readonly connectionId: string },
  names: readonly string[],
  { path, mayName }: NamesGiven,
): Promise<ReturnType<typeof refuse> | null> {
  const { accountId, connectionId } = connection;
  const known = await repositories.connectionTools.find(accountId, connectionId, names);
  const existing = new Set(known.map(({ name }) => name));
  const index = names.findIndex((name) => !existing.has(name));
  const unknown = names[index];
  if (unknown === undefined) return null;
  const suggestion = nearestName(unknown, (await allNames(repositories, connection)).filter(mayName));
  const meant = suggestion === null ? '' : `; did you mean "${suggestion}"?`;
  const field = { path: `${path}.${index}`, message: `is no tool of that connection${meant}` };
  return refuse({
    code: 'invalid_request',
    detail: `The field \`${field.path}\` ${field.message}${meant === '' ? '.' : ''}`,
    fields: [{ ...field, ...(suggestion === null ? {} : { suggestion }) }],
  });
}

async function allNames(
  { connectionTools }: Repositories,
  connection: { readonly accountId: string; readonly connectionId: string },
): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { readonly items: readonly { readonly name: string }[]; readonly nextCursor: string | null } =
      await connectionTools.list({ ...connection, limit: PAGE_LIMIT, cursor });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return names;
}
