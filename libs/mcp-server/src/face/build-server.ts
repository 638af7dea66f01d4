import { Server } from '@modelcontextprotocol/server';
import { answerRefused } from './answer.js';
import { answered } from './answered.js';
import type { ServerPlan } from './mount.js';
import type { Run } from './run.js';
import type { Serving } from './serving.js';

/**
 * Builds the server of one request. Only the handler of the method that was sent is put up: the server serves one
 * message, and leaves what is not the mount's to the SDK.
 */
export function buildServer({ identity, options, putUp }: ServerPlan, serving: Serving): Server {
  const server = new Server(identity, options);
  const { onError, texts, report } = serving;
  // Before the method has answered, what the SDK reports is the client's fault; afterwards it is ours.
  server.onerror = (error) => (report.isSettled ? onError(error) : undefined);
  const run: Run = (work, refuse = (refusal) => answerRefused(refusal, texts)) =>
    answered({ report, onError, refuse }, work);
  putUp(server, run);
  return server;
}
