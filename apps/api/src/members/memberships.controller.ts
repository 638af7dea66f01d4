import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { STUDIO_CONTEXT, visitOf } from '@paretostudio/host';
import {
  leaveAccount,
  listAccounts,
  MembershipList,
  MemberView,
  SessionView,
  SwitchAccountInput,
  switchAccount,
  TransferAccountInput,
  transferAccount,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';

/** The accounts that a person is in: which there are, going from one to another, leaving one, handing one on. */
@Controller('v1')
@UseGuards(OwnPageGuard)
export class MembershipsController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get('accounts')
  @ForSessions('list_accounts', 'listAccounts', 'The accounts that the person is in')
  @Shapes({ output: MembershipList })
  async list(@CurrentSession() { caller }: SessionPrincipal): Promise<MembershipList> {
    return unwrap(await listAccounts(this.context, caller));
  }

  @Post('auth/switch')
  @HttpCode(200)
  @ForSessions(
    'switch_account',
    'switchAccount',
    'Goes on in another account of the person; the session gets a new cookie',
  )
  @Shapes({ input: SwitchAccountInput, output: SessionView })
  async switch(
    @CurrentSession() session: SessionPrincipal,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const input = checked(SwitchAccountInput, body);
    return this.cookie.open(
      reply,
      unwrap(await switchAccount(this.context, session, input, visitOf(request))),
    );
  }

  @Post('account/leave')
  @HttpCode(204)
  @ForSessions('leave_account', 'leaveAccount', 'Leaves the account for good; keys and sessions there end')
  @Shapes({})
  async leave(
    @CurrentSession() session: SessionPrincipal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    unwrap(await leaveAccount(this.context, session));
    this.cookie.clear(reply);
  }

  @Post('account/transfer')
  @HttpCode(200)
  @ForSessions(
    'transfer_account',
    'transferAccount',
    'Makes another member the founder; who was it becomes an admin',
  )
  @Shapes({ input: TransferAccountInput, output: MemberView })
  async transfer(@CurrentSession() session: SessionPrincipal, @Body() body: unknown): Promise<MemberView> {
    return unwrap(await transferAccount(this.context, session, checked(TransferAccountInput, body)));
  }
}
