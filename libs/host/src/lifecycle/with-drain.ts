import { createLogger, type Logger } from '../logging/logger.js';
import { Drain } from './drain.js';

/**
 * Runs the start of a server program: from its first step on SIGTERM and SIGINT stop what was started so far.
 *
 * @param logLevel - The least severe level to write.
 * @param start - Adds to the drain what undoes each of its steps.
 * @throws Whatever kept it from starting; what was started is stopped again.
 */
export async function withDrain<T>(
  logLevel: string,
  start: (logger: Logger, drain: Drain) => Promise<T>,
): Promise<T> {
  const logger = createLogger(logLevel);
  const drain = new Drain(logger);
  drain.listen();
  try {
    return await start(logger, drain);
  } catch (error) {
    await drain.runSteps();
    throw error;
  }
}
