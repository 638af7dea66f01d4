import { Controller, Delete, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { ExpectedVersion, withExpectedVersion, withVersion } from './entity-tag.js';
import { MARKDOWN, ZIP } from './file-types.js';
import { searchOf } from './search-of.js';
import { sendFile } from './send-file.js';

/** The agents of a library. */
@Controller('v1/agents')
export class AgentsController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Post()
  @Runs('create_agent')
  create(@Call() call: IncomingCall) {
    return this.studio.run('create_agent', call);
  }

  @Get()
  @Runs('list_agents', { judgedByOperation: true })
  list(@Call() call: IncomingCall) {
    const search = searchOf(call);
    return search === null
      ? this.studio.run('list_agents', call)
      : this.studio.run('search_agents', search);
  }

  @Post('import')
  @Runs('import_agent', { summary: 'Import an agent', takes: [MARKDOWN] })
  import(@Call() call: IncomingCall) {
    return this.studio.run('import_agent', call);
  }

  @Get(':id')
  @Runs('get_agent')
  async get(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return withVersion(reply, await this.studio.run('get_agent', call));
  }

  @Patch(':id')
  @Runs('update_agent')
  async update(
    @Call() call: IncomingCall,
    @ExpectedVersion() expected: { expectedVersion?: number },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const conditional = { ...call, input: withExpectedVersion(call.input, expected) };
    return withVersion(reply, await this.studio.run('update_agent', conditional));
  }

  @Delete(':id')
  @Runs('delete_agent')
  delete(@Call() call: IncomingCall) {
    return this.studio.run('delete_agent', call);
  }

  @Post(':id/duplicate')
  @Runs('duplicate_agent')
  duplicate(@Call() call: IncomingCall) {
    return this.studio.run('duplicate_agent', call);
  }

  @Get(':id/versions')
  @Runs('list_agent_versions', { summary: 'List the versions of an agent' })
  versions(@Call() call: IncomingCall) {
    return this.studio.run('list_agent_versions', call);
  }

  @Get(':id/export')
  @Runs('export_agent', { summary: 'Export an agent as a file', answers: [MARKDOWN, ZIP] })
  async export(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.studio.run('export_agent', call));
  }
}
