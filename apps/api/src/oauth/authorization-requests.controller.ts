import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  ApproveAuthorizationInput,
  AuthorizationAnswerView,
  AuthorizationRequestView,
} from '@paretostudio/studio';
import type { AnsweringBrowser } from '@paretostudio/oauth';
import type { FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';
import { OwnAuthorizationServer } from './own-authorization-server.js';

/** Shows people what programs ask for, and takes their answers. */
@Controller('v1/oauth/interactions')
@UseGuards(OwnPageGuard)
export class AuthorizationRequestsController {
  constructor(@Inject(OwnAuthorizationServer) private readonly own: OwnAuthorizationServer) {}

  @Get(':uid')
  @ForSessions('get_authorization_request', 'getAuthorizationRequest', 'What a program asks a person for')
  @Shapes({ output: AuthorizationRequestView })
  async get(
    @Req() request: FastifyRequest,
    @CurrentSession() session: SessionPrincipal,
    @Param('uid') uid: string,
  ): Promise<AuthorizationRequestView> {
    return unwrap(await (await this.own.of(request)).describe(uid, browserOf(request, session)));
  }

  @Post(':uid/approve')
  @HttpCode(200)
  @ForSessions(
    'approve_authorization',
    'approveAuthorization',
    'Connects the program, with these permissions',
  )
  @Shapes({ input: ApproveAuthorizationInput, output: AuthorizationAnswerView })
  async approve(
    @Req() request: FastifyRequest,
    @CurrentSession() session: SessionPrincipal,
    @Param('uid') uid: string,
    @Body() body: unknown,
  ): Promise<AuthorizationAnswerView> {
    const { permissions } = checked(ApproveAuthorizationInput, body);
    return unwrap(await (await this.own.of(request)).approve(uid, browserOf(request, session), permissions));
  }

  @Post(':uid/deny')
  @HttpCode(200)
  @ForSessions(
    'deny_authorization',
    'denyAuthorization',
    'Sends the person back without connecting the program',
  )
  @Shapes({ output: AuthorizationAnswerView })
  async deny(
    @Req() request: FastifyRequest,
    @CurrentSession() session: SessionPrincipal,
    @Param('uid') uid: string,
  ): Promise<AuthorizationAnswerView> {
    return unwrap(await (await this.own.of(request)).deny(uid, browserOf(request, session)));
  }
}

function browserOf(request: FastifyRequest, current: SessionPrincipal): AnsweringBrowser {
  return { current, cookies: request.cookies, userAgent: request.headers['user-agent'] ?? null };
}
