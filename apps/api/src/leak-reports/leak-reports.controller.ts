import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation } from '@nestjs/swagger';
import { CONFIG, STUDIO_CONTEXT, visitOf, type Config } from '@paretostudio/host';
import { ProblemException, Public } from '@paretostudio/passport-api-key';
import { revokeLeakedKeys, type StudioContext } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import type { LeakReportFacts } from './accept-leak-reports.js';
import { feedbackOn } from './feedback-on.js';
import { isSigned } from './is-signed.js';
import { LEAK_REPORTS_WAITING_MAX } from './leak-report-limits.js';
import { BUSY, NOT_SIGNED } from './leak-report-refusals.js';
import { LeakFeedback, LeakReportBody, type LeakFeedbackView } from './leak-report-shapes.js';
import { OneAtATime } from './one-at-a-time.js';
import { readLeakReport, type ReportedMatch } from './read-leak-report.js';
import { signatureOf } from './signature-of.js';

const REPORTER = 'github';
const FACTS: LeakReportFacts = { rawBody: true, isLeakReport: true };

/** Takes reports of keys that were found in public, in the form of GitHub's secret scanning partner programme. */
@Controller('v1/leak-reports')
export class LeakReportsController {
  readonly #queue = new OneAtATime(LEAK_REPORTS_WAITING_MAX);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RouteConfig(FACTS)
  @ApiOperation({
    operationId: 'reportLeakedKeys',
    summary: 'Revokes keys that a scanning partner found in public, and labels each match',
  })
  @Shapes({ input: LeakReportBody, output: LeakFeedback, isSigned: 'partner' })
  async report(@Req() request: FastifyRequest, @Body() body: Buffer): Promise<LeakFeedbackView[]> {
    const signature = signatureOf(request.headers, this.config.leakReportKeys);
    if (signature === null || !isSigned(body, signature)) throw new ProblemException(NOT_SIGNED);
    const reading = readLeakReport(body);
    if (!reading.ok) throw new ProblemException(reading.refusal);
    // Signed reports alone wait: who has no key keeps nobody waiting.
    const feedback = this.#queue.run(() => this.#revoke(reading.matches, request));
    if (feedback === null) throw new ProblemException(BUSY);
    return feedback;
  }

  async #revoke(matches: readonly ReportedMatch[], request: FastifyRequest): Promise<LeakFeedbackView[]> {
    const { address, requestId } = visitOf(request);
    const report = { reporter: REPORTER, sightings: matches, address, requestId };
    return feedbackOn(matches, await revokeLeakedKeys(this.context, report));
  }
}
