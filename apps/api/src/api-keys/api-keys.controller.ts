import { Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';

/** The keys of an account. */
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Post()
  @Runs('create_api_key')
  create(@Call() call: IncomingCall) {
    return this.studio.run('create_api_key', call);
  }

  @Get()
  @Runs('list_api_keys')
  list(@Call() call: IncomingCall) {
    return this.studio.run('list_api_keys', call);
  }

  @Get('hints')
  @Runs('list_api_key_hints', {
    summary:
      'List hints about API keys: old, unused, with unused permissions, seen from somewhere new, refused often',
  })
  hints(@Call() call: IncomingCall) {
    return this.studio.run('list_api_key_hints', call);
  }

  @Post('verify')
  @HttpCode(200)
  @Runs('verify_api_key')
  verify(@Call() call: IncomingCall) {
    return this.studio.run('verify_api_key', call);
  }

  @Get(':id')
  @Runs('get_api_key', { summary: 'Get an API key' })
  get(@Call() call: IncomingCall) {
    return this.studio.run('get_api_key', call);
  }

  @Patch(':id')
  @Runs('update_api_key')
  update(@Call() call: IncomingCall) {
    return this.studio.run('update_api_key', call);
  }

  @Post(':id/rotate')
  @Runs('rotate_api_key')
  rotate(@Call() call: IncomingCall) {
    return this.studio.run('rotate_api_key', call);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Runs('revoke_api_key')
  revoke(@Call() call: IncomingCall) {
    return this.studio.run('revoke_api_key', call);
  }

  @Delete(':id')
  @Runs('revoke_api_key', { operationId: 'deleteApiKey' })
  delete(@Call() call: IncomingCall) {
    return this.studio.run('revoke_api_key', call);
  }
}
