import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { CSV } from './usage-csv.js';
import { usageFile } from './usage-file.js';
import { usagePages } from './usage-pages.js';

/** What was used, in sums, over time and request by request. */
@Controller('v1/usage')
export class UsageController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Get()
  @Runs('get_usage')
  summarize(@Call() call: IncomingCall) {
    return this.studio.run('get_usage', call);
  }

  @Get('series')
  @Runs('get_usage_series', { summary: 'Follow usage over time' })
  series(@Call() call: IncomingCall) {
    return this.studio.run('get_usage_series', call);
  }

  @Get('records')
  @Runs('list_usage_records', { summary: 'List requests one by one' })
  records(@Call() call: IncomingCall) {
    return this.studio.run('list_usage_records', call);
  }

  @Get('records.csv')
  @Runs('plan_usage_export', {
    operationId: 'exportUsageRecords',
    summary: 'Export requests as CSV, at most 100,000 of them',
    answers: [CSV],
  })
  async export(
    @Call() call: IncomingCall,
    @Req() { id, method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.studio.run('plan_usage_export', call);
    void reply
      .type(`${CSV}; charset=utf-8`)
      .header('content-disposition', 'attachment; filename="usage.csv"');
    // For HEAD, Fastify would read a stream to its end, and drop what it read.
    const isAsked = method !== 'HEAD';
    await reply.send(isAsked ? usageFile(usagePages(this.studio, call), id) : Readable.from([]));
  }
}
