import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallsTool } from './calls-tool.decorator.js';
import { ToolCalls, type ToolCallRequest } from './tool-calls.js';

const RULES =
  'For scripts: the body is the arguments object, the answer is the result of MCP. A tool that failed answers 200 with `isError`; a server that failed answers 502 with the reason. An absent tool, a forbidden one and an absent target are answered alike. Nobody can be asked through this door.';

/** Calls one tool of an upstream server with one request. */
@Controller('v1')
export class ToolCallsController {
  constructor(@Inject(ToolCalls) private readonly calls: ToolCalls) {}

  @Post('connections/:id/tools/:tool')
  @CallsTool(
    'callConnectionTool',
    'Call a tool of a connection',
    `${RULES} A tool that is itself named \`approve\` has no route here, which approves tools: call it over MCP or through an agent.`,
  )
  ofConnection(@Req() request: ToolCallRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.calls.run('connection', request, reply);
  }

  @Post('agents/:id/tools/:tool')
  @CallsTool('callAgentTool', 'Call a tool of an agent', RULES)
  ofAgent(@Req() request: ToolCallRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.calls.run('agent', request, reply);
  }
}
