import { ResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { JsonObject } from '../json.js';
import type { OpenProgram } from './open-program.js';

/** Sends a raw request, so that the client's own schemas take nothing out of the answer. */
export function ask(
  client: OpenProgram['client'],
  method: string,
  params: JsonObject = {},
): Promise<JsonObject> {
  return client.request({ method, params } as never, ResultSchema);
}
