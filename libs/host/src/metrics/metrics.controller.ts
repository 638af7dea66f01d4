import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { Public } from '@paretostudio/passport-api-key';
import type { FastifyRequest } from 'fastify';
import { MetricsAccess } from './metrics-access.js';
import { Metrics } from './metrics.js';

/** Gives the metrics to the scraper that may have them. */
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(MetricsAccess) private readonly access: MetricsAccess,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  scrape(@Req() request: FastifyRequest) {
    this.access.assertMay(request);
    return this.metrics.registry.metrics();
  }
}
