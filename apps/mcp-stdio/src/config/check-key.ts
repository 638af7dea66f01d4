import { parseApiKey } from '@paretostudio/key-crypto';
import { accept, refuse, type Checked } from './checked.js';

const WHERE = 'Create a key in ParetoStudio';
const THEN = "put it in PARETOSTUDIO_API_KEY in this client's configuration and restart the client.";

/**
 * Decides offline whether the configured key can be one at all.
 *
 * @param presented - The value of `PARETOSTUDIO_API_KEY` exactly as it stands; null if there is none.
 * @returns The key, or a sentence for the person who set it up. The sentence repeats no part of the value.
 */
export function checkKey(presented: string | null): Checked<string> {
  if (presented === null) return refuse(`There is no API key. ${WHERE}, ${THEN}`);
  if (/^\$\{[^}]*\}$|^%\w+%$|^\$\w+$/.test(presented)) {
    return refuse(
      'PARETOSTUDIO_API_KEY holds the name of a variable that this client did not fill in. ' +
        'Set that variable where the client is started, or put the key itself in its place, and restart the client.',
    );
  }
  const parsed = parseApiKey(presented);
  if (parsed.ok) return accept(parsed.key);
  return refuse(`PARETOSTUDIO_API_KEY holds no usable key. ${parsed.message} ${WHERE}, ${THEN}`);
}
