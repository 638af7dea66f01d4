import type { LeakReportKey, RawBodyFacts } from '@paretostudio/host';
import { ProblemException } from '@paretostudio/passport-api-key';
import type { FastifyInstance } from 'fastify';
import { LEAK_REPORT_BYTES_MAX } from './leak-report-limits.js';
import { NO_REPORTS, NOT_SIGNED } from './leak-report-refusals.js';
import { signatureOf } from './signature-of.js';

/** What the route of leak reports keeps. */
export interface LeakReportFacts extends RawBodyFacts {
  readonly isLeakReport?: boolean;
}

/**
 * Bounds the reports of leaked keys: what names no key that this server knows is refused before a byte of its body is
 * read, and where no keys are known there is no such address.
 */
export function acceptLeakReports(instance: FastifyInstance, keys: readonly LeakReportKey[]): void {
  instance.addHook('onRoute', (route) => {
    if (!isOfReports(route.config)) return;
    route.bodyLimit = LEAK_REPORT_BYTES_MAX;
    route.preParsing = (request, _reply, _payload, done) => {
      if (keys.length === 0) return done(new ProblemException(NO_REPORTS));
      return done(signatureOf(request.headers, keys) === null ? new ProblemException(NOT_SIGNED) : null);
    };
  });
}

function isOfReports(config: unknown): boolean {
  return (config as LeakReportFacts | undefined)?.isLeakReport === true;
}
