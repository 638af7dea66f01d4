import { Controller, Delete, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { ExpectedVersion, withExpectedVersion, withVersion } from './entity-tag.js';
import { MARKDOWN } from './file-types.js';
import { searchOf } from './search-of.js';
import { sendFile } from './send-file.js';

/** The prompts of a library. */
@Controller('v1/prompts')
export class PromptsController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Post()
  @Runs('create_prompt')
  create(@Call() call: IncomingCall) {
    return this.studio.run('create_prompt', call);
  }

  @Get()
  @Runs('list_prompts', { judgedByOperation: true })
  list(@Call() call: IncomingCall) {
    const search = searchOf(call);
    return search === null
      ? this.studio.run('list_prompts', call)
      : this.studio.run('search_prompts', search);
  }

  @Post('import')
  @Runs('import_prompt', { summary: 'Import a prompt', takes: [MARKDOWN] })
  import(@Call() call: IncomingCall) {
    return this.studio.run('import_prompt', call);
  }

  @Get(':id')
  @Runs('get_prompt')
  async get(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return withVersion(reply, await this.studio.run('get_prompt', call));
  }

  @Patch(':id')
  @Runs('update_prompt')
  async update(
    @Call() call: IncomingCall,
    @ExpectedVersion() expected: { expectedVersion?: number },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const conditional = { ...call, input: withExpectedVersion(call.input, expected) };
    return withVersion(reply, await this.studio.run('update_prompt', conditional));
  }

  @Delete(':id')
  @Runs('delete_prompt')
  delete(@Call() call: IncomingCall) {
    return this.studio.run('delete_prompt', call);
  }

  @Post(':id/duplicate')
  @Runs('duplicate_prompt')
  duplicate(@Call() call: IncomingCall) {
    return this.studio.run('duplicate_prompt', call);
  }

  @Get(':id/versions')
  @Runs('list_prompt_versions', { summary: 'List the versions of a prompt' })
  versions(@Call() call: IncomingCall) {
    return this.studio.run('list_prompt_versions', call);
  }

  @Get(':id/export')
  @Runs('export_prompt', { summary: 'Export a prompt as a file', answers: [MARKDOWN] })
  async export(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.studio.run('export_prompt', call));
  }
}
