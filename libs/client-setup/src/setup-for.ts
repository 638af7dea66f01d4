import type { ClientId } from './client-id.js';
import type { ClientSetup } from './client-setup.js';
import { CLIENT_DEFINITIONS } from './clients.js';
import { readSite } from './read-site.js';
import type { SetupInput } from './setup-input.js';
import { signInNotes } from './sign-in-notes.js';
import { unencryptedNotes } from './unencrypted-notes.js';

/**
 * Makes everything that one client needs to be told about a server: steps, files, command, link.
 *
 * The key, when one is given, stands in files at the user's home alone, those with `committed: false`.
 *
 * @param id - Which client; see {@link isClientId} for a name from outside.
 * @param input - Which server, program, key and system; see {@link explainSetupInput} for values from outside.
 * @throws {@link RangeError} If there is no such client, or if the input is unusable.
 */
export function setupFor(id: ClientId, input: SetupInput): ClientSetup {
  const definition = CLIENT_DEFINITIONS.find((client) => client.id === id);
  if (definition === undefined)
    throw new RangeError(`There is no client of that name; there are ${names()}.`);
  const site = readSite(input);
  const { steps, files = [], command = null, installLink = null, notes = [] } = definition.setUp(site);
  const { title, transport, documentation } = definition;
  return {
    id,
    title,
    transport,
    documentation,
    steps,
    files,
    command,
    installLink,
    notes: [...notes, ...signInNotes(id, site), ...unencryptedNotes(site)],
  };
}

function names(): string {
  return CLIENT_DEFINITIONS.map((client) => client.id).join(', ');
}
