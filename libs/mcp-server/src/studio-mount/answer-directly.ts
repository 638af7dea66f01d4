import {
  ProtocolError,
  SERVER_INFO_META_KEY,
  type CallToolResult,
  type Implementation,
} from '@modelcontextprotocol/server';
import { answered } from '../face/answered.js';
import type { McpAnswer } from '../face/mcp-face.js';
import type { OutcomeReport } from '../face/outcome-report.js';
import type { Serving } from '../face/serving.js';
import { answerOutcome, answerToolRefused } from './tools/answer-outcome.js';
import { findTool } from './tools/find-tool.js';
import type { DirectCall } from '../direct/find-direct-call.js';

/**
 * Runs a tool that needs no confirmation and answers as the SDK would, without a server, a transport and web objects for
 * this one message: those cost more than the call itself.
 *
 * @returns Null, and nothing has run, when the caller has no such tool or a person has to confirm it.
 */
export async function answerDirectly(
  identity: Implementation,
  serving: Serving,
  call: DirectCall,
  report: OutcomeReport,
): Promise<McpAnswer | null> {
  const found = findTool(serving, call.name);
  if (!found.ok || found.tool.action.hints.destructive) return null;
  const { studio, caller, texts, onError } = serving;
  const answering = { report, onError, refuse: answerToolRefused(texts) };
  try {
    const result = await answered(answering, async () =>
      answerOutcome(serving, await studio.call(found.tool.name, caller, call.args)),
    );
    return write(call, { result: call.era === 'modern' ? complete(result, identity) : result });
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return write(call, { error: { code: error.code, message: error.message, data: error.data } });
  }
}

/** Adds what every result of the modern era carries. */
function complete(result: CallToolResult, identity: Implementation): CallToolResult {
  return {
    ...result,
    resultType: 'complete',
    _meta: { ...result._meta, [SERVER_INFO_META_KEY]: identity },
  };
}

function write({ id }: DirectCall, answer: { result: CallToolResult } | { error: object }): McpAnswer {
  return { status: 200, body: JSON.stringify({ jsonrpc: '2.0', id, ...answer }) };
}
