import {
  ProtocolError,
  SERVER_INFO_META_KEY,
  type Implementation,
  type Result,
} from '@modelcontextprotocol/server';
import type { McpAnswer } from '../face/mcp-face.js';
import type { OutcomeReport } from '../face/outcome-report.js';
import type { DirectCall } from './find-direct-call.js';

/** For whom and as whom a direct call is answered. */
export interface DirectAnswering {
  readonly call: DirectCall;
  readonly identity: Implementation;
  readonly report: OutcomeReport;
}

/**
 * Writes the answer of a direct call as the SDK writes it.
 *
 * @param run - Gives the result or throws a {@link ProtocolError}, as handlers of the SDK do.
 */
export async function writeDirectAnswer(
  { call, identity, report }: DirectAnswering,
  run: () => Promise<Result>,
): Promise<McpAnswer> {
  const answer = await run().then(
    (result) => ({ result: call.era === 'modern' ? complete(result, identity) : result }),
    (error: unknown) => {
      if (!(error instanceof ProtocolError)) throw error;
      return { error: { code: error.code, message: error.message, data: error.data } };
    },
  );
  return {
    status: report.status ?? 200,
    body: JSON.stringify({ jsonrpc: '2.0', id: call.id, ...answer }),
  };
}

/** Adds what every result of the modern era carries. */
function complete(result: Result, identity: Implementation): Result {
  return {
    ...result,
    resultType: result['resultType'] ?? 'complete',
    _meta: { ...result._meta, [SERVER_INFO_META_KEY]: identity },
  };
}
