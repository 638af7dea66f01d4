import { Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Cost, RequirePrincipal } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteFacts } from '../usage/route-facts.js';
import { McpDoor } from './mcp-door.js';
import { costOfMcp } from './mcp-visit.js';
import { MCP_PATHS } from './mcp-paths.js';

const FACTS: RouteFacts = { surface: 'mcp' };

/**
 * The doors of MCP over HTTP, to the studio, to each connection and to each agent: one admission for each request, charged with what the message in it costs.
 *
 * Messages come by POST. GET and DELETE, which older revisions open and end sessions with, are answered by the face
 * too: a face without sessions answers them 405.
 */
@RequirePrincipal('api-key')
@Cost(costOfMcp)
@Controller(MCP_PATHS)
export class McpController {
  constructor(@Inject(McpDoor) private readonly door: McpDoor) {}

  @Post()
  @RouteConfig(FACTS)
  post(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.door.serve(request, reply);
  }

  @Get()
  @RouteConfig(FACTS)
  get(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.door.serve(request, reply);
  }

  @Delete()
  @RouteConfig(FACTS)
  delete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.door.serve(request, reply);
  }
}
