import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { ANY_FILE, MARKDOWN, ZIP } from './file-types.js';
import { libraryController } from './library-controller.js';
import { sendFile } from './send-file.js';

/** The skills of a library. */
@Controller('v1/skills')
export class SkillsController extends libraryController('skill', {
  imports: [ZIP, MARKDOWN],
  exports: [ZIP, MARKDOWN],
}) {
  @Get(':id/file')
  @Runs('read_skill_file', { summary: 'Read a file of a skill', answers: [ANY_FILE, MARKDOWN] })
  async readFile(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.studio.run('read_skill_file', call));
  }
}
