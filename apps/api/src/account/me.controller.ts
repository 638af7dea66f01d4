import { Controller, Get, Inject } from '@nestjs/common';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';

/** Tells a caller who it is and what it may do. */
@Controller('v1/me')
export class MeController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Get()
  @Runs('whoami')
  whoami(@Call() call: IncomingCall) {
    return this.studio.run('whoami', call);
  }
}
