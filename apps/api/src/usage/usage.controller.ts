import { Controller, Get, Inject } from '@nestjs/common';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';

/** What was used, in sums and request by request. */
@Controller('v1/usage')
export class UsageController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Get()
  @Runs('get_usage')
  summarize(@Call() call: IncomingCall) {
    return this.studio.run('get_usage', call);
  }

  @Get('records')
  @Runs('list_usage_records', { summary: 'List requests one by one' })
  records(@Call() call: IncomingCall) {
    return this.studio.run('list_usage_records', call);
  }
}
