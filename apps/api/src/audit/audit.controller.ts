import { Controller, Get, Inject } from '@nestjs/common';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';

/** What was done in an account, by whom. */
@Controller('v1/audit-events')
export class AuditController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Get()
  @Runs('list_audit_events')
  list(@Call() call: IncomingCall) {
    return this.studio.run('list_audit_events', call);
  }

  @Get('verify')
  @Runs('verify_audit_events', { summary: 'Verify that no audit event is missing or changed' })
  verify(@Call() call: IncomingCall) {
    return this.studio.run('verify_audit_events', call);
  }
}
