import type { RequestContext } from '../bridge/handler.js';
import { relay } from '../bridge/relay.js';
import { INVALID_PARAMS, RpcError } from '../bridge/rpc-error.js';
import { objectsOf } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import { InstallRefusal } from './install-refusal.js';

const TIMEOUT_MS = 60_000;

/** How servers say that there is no such resource; the second is of older revisions. */
const NOT_FOUND = [INVALID_PARAMS, -32002];

/**
 * Reads a resource of the server that is one file.
 *
 * It counts as one operation of the key, and is not tried again.
 *
 * @param what - What is read, such as `skill "release-notes"`, for the sentence when it is not there.
 * @throws {@link InstallRefusal} If the server refuses it or sends something else; {@link UpstreamFailure} if it does
 *   not answer.
 */
export async function readFile(
  upstream: Upstream,
  uri: string,
  what: string,
  context: RequestContext,
): Promise<Uint8Array> {
  const quiet = { ...context, onProgress: null };
  const result = await relay(upstream, 'resources/read', { uri }, quiet, TIMEOUT_MS).catch(
    (error: unknown) => {
      throw error instanceof RpcError ? refusalOf(error, what) : error;
    },
  );
  const [content, ...others] = objectsOf(result['contents']);
  if (content !== undefined && others.length === 0) {
    const { blob, text } = content;
    if (typeof blob === 'string') return Buffer.from(blob, 'base64');
    if (typeof text === 'string') return Buffer.from(text, 'utf8');
  }
  throw new InstallRefusal(`The server sent no file for the ${what}.`);
}

function refusalOf({ code, message }: RpcError, what: string): InstallRefusal {
  return NOT_FOUND.includes(code)
    ? new InstallRefusal(`There is no ${what} in the library, or this key may not read it.`)
    : new InstallRefusal(`The ${what} could not be read from the library: ${message}`);
}
