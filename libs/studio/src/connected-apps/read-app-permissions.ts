import type { LibraryReader, Repositories } from '@paretostudio/entities';
import { refuseForApps, type Permissions } from '@paretostudio/permissions';
import { readPermissions } from '../api-keys/read-bounds.js';
import { refuseUnknownResources } from '../api-keys/refuse-unknown-resources.js';
import { refuse, type Outcome } from '../core/outcome.js';
import type { AppResource } from './app-resource.js';

/**
 * Reads what a person lets an app do.
 *
 * @param input - Untrusted.
 * @returns The map in canonical form; `invalid_permissions` for an empty one, for what no app may hold, for another
 *   resource than the one that the app is for, and for what is not there.
 */
export async function readAppPermissions(
  repositories: Repositories,
  reader: LibraryReader,
  { only }: AppResource,
  input: unknown,
): Promise<Outcome<Permissions>> {
  const read = readPermissions(input);
  if (!read.ok) return read;
  const resources = Object.keys(read.value);
  if (resources.length === 0) return refuseEntry('permissions', 'hold nothing; choose at least one action');
  const excess = refuseForApps(read.value);
  if (excess !== null) {
    const message = `hold \`${excess.action}\`, which makes or widens keys: no connected app can hold that`;
    return refuseEntry(`permissions.${excess.resource}`, message);
  }
  const other = only === null ? undefined : resources.find((resource) => resource !== only);
  if (other !== undefined) {
    return refuseEntry(`permissions.${other}`, `is not what the app asks for, which is \`${only}\` alone`);
  }
  return (await refuseUnknownResources(repositories, reader, read.value)) ?? read;
}

function refuseEntry(path: string, message: string): ReturnType<typeof refuse> {
  const fields = [{ path, message }];
  return refuse({ code: 'invalid_permissions', detail: `The field \`${path}\` ${message}.`, fields });
}
