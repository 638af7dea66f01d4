import { Controller, Delete, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { ExpectedVersion, withExpectedVersion, withVersion } from './entity-tag.js';
import { ANY_FILE, MARKDOWN, ZIP } from './file-types.js';
import { searchOf } from './search-of.js';
import { sendFile } from './send-file.js';

/** The skills of a library. */
@Controller('v1/skills')
export class SkillsController {
  constructor(@Inject(StudioCalls) private readonly studio: StudioCalls) {}

  @Post()
  @Runs('create_skill')
  create(@Call() call: IncomingCall) {
    return this.studio.run('create_skill', call);
  }

  @Get()
  @Runs('list_skills', { judgedByOperation: true })
  list(@Call() call: IncomingCall) {
    const search = searchOf(call);
    return search === null
      ? this.studio.run('list_skills', call)
      : this.studio.run('search_skills', search);
  }

  @Post('import')
  @Runs('import_skill', { summary: 'Import a skill', takes: [ZIP, MARKDOWN] })
  import(@Call() call: IncomingCall) {
    return this.studio.run('import_skill', call);
  }

  @Get(':id')
  @Runs('get_skill')
  async get(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return withVersion(reply, await this.studio.run('get_skill', call));
  }

  @Patch(':id')
  @Runs('update_skill')
  async update(
    @Call() call: IncomingCall,
    @ExpectedVersion() expected: { expectedVersion?: number },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const conditional = { ...call, input: withExpectedVersion(call.input, expected) };
    return withVersion(reply, await this.studio.run('update_skill', conditional));
  }

  @Delete(':id')
  @Runs('delete_skill')
  delete(@Call() call: IncomingCall) {
    return this.studio.run('delete_skill', call);
  }

  @Post(':id/duplicate')
  @Runs('duplicate_skill')
  duplicate(@Call() call: IncomingCall) {
    return this.studio.run('duplicate_skill', call);
  }

  @Get(':id/versions')
  @Runs('list_skill_versions', { summary: 'List the versions of a skill' })
  versions(@Call() call: IncomingCall) {
    return this.studio.run('list_skill_versions', call);
  }

  @Get(':id/export')
  @Runs('export_skill', { summary: 'Export a skill as a file', answers: [ZIP, MARKDOWN] })
  async export(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.studio.run('export_skill', call));
  }

  @Get(':id/files/*path')
  @Runs('read_skill_file', { summary: 'Read a file of a skill', answers: [ANY_FILE] })
  async readFile(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.studio.run('read_skill_file', call));
  }
}
