import { Controller, Delete, Get, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  EndedSessionsView,
  endOtherSessions,
  endSession,
  listSessions,
  SessionIdInput,
  SessionList,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyReply } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';

/** Shows people where they are signed in, and signs them out there. */
@Controller('v1/auth/sessions')
@UseGuards(OwnPageGuard)
export class SessionsController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ForSessions('list_sessions', 'listSessions', 'Where the person is signed in, newest use first')
  @Shapes({ output: SessionList })
  async list(@CurrentSession() session: SessionPrincipal): Promise<SessionList> {
    return unwrap(await listSessions(this.context, session));
  }

  @Post('end-others')
  @HttpCode(200)
  @ForSessions('end_other_sessions', 'endOtherSessions', 'Ends every session of the person but this one')
  @Shapes({ output: EndedSessionsView })
  async endOthers(@CurrentSession() session: SessionPrincipal): Promise<EndedSessionsView> {
    return unwrap(await endOtherSessions(this.context, session));
  }

  @Delete(':id')
  @HttpCode(204)
  @ForSessions('end_session', 'endSession', 'Ends one session of the person; this one too, with its cookie')
  @Shapes({ input: SessionIdInput })
  async end(
    @CurrentSession() session: SessionPrincipal,
    @Call() { input }: IncomingCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { wasCurrent } = unwrap(await endSession(this.context, session, checked(SessionIdInput, input)));
    if (wasCurrent) this.cookie.clear(reply);
  }
}
