import { Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExpectedVersion, withExpectedVersion, withVersion } from '../http/entity-tag.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { withQuery } from '../http/with-query.js';
import { APPROVE_EXAMPLE, CREATE_EXAMPLE, UPDATE_EXAMPLE } from './connection-examples.js';

/** The upstream MCP servers of an account, with their tools. */
@Controller('v1/connections')
export class ConnectionsController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Post()
  @Runs('create_connection', { example: CREATE_EXAMPLE })
  create(@Call() call: IncomingCall) {
    return this.studio.run('create_connection', call);
  }

  @Get()
  @Runs('list_connections')
  list(@Call() call: IncomingCall) {
    return this.studio.run('list_connections', call);
  }

  @Get(':id')
  @Runs('get_connection')
  async get(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return withVersion(reply, await this.studio.run('get_connection', call));
  }

  @Patch(':id')
  @Runs('update_connection', { example: UPDATE_EXAMPLE })
  async update(
    @Call() call: IncomingCall,
    @ExpectedVersion() expected: { expectedVersion?: number },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const conditional = { ...call, input: withExpectedVersion(call.input, expected) };
    return withVersion(reply, await this.studio.run('update_connection', conditional));
  }

  @Delete(':id')
  @Runs('delete_connection', { fromQuery: true })
  delete(@Call() call: IncomingCall, @Query() query: object) {
    return this.studio.run('delete_connection', withQuery(call, query));
  }

  @Post(':id/test')
  @HttpCode(200)
  @Runs('test_connection')
  test(@Call() call: IncomingCall) {
    return this.studio.run('test_connection', call);
  }

  @Get(':id/tools')
  @Runs('list_connection_tools', { summary: 'List the tools of a connection, with what waits for approval' })
  tools(@Call() call: IncomingCall) {
    return this.studio.run('list_connection_tools', call);
  }

  @Post(':id/tools/approve')
  @HttpCode(200)
  @Runs('approve_connection_tools', { example: APPROVE_EXAMPLE })
  approve(@Call() call: IncomingCall) {
    return this.studio.run('approve_connection_tools', call);
  }
}
