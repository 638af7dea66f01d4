import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { STUDIO_CONTEXT, visitOf } from '@paretostudio/host';
import { Public } from '@paretostudio/passport-api-key';
import {
  acceptInvitation,
  createInvitation,
  InvitationIdInput,
  InvitationList,
  InvitationOfferView,
  InvitationTokenInput,
  InviteMemberInput,
  listInvitations,
  lookUpInvitation,
  resendInvitation,
  revokeInvitation,
  SentInvitationView,
  SessionView,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';

/** Places in an account that wait for somebody. */
@Controller('v1/invitations')
@UseGuards(OwnPageGuard)
export class InvitationsController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ForSessions('list_invitations', 'listInvitations', 'The open invitations of the account, expired ones too')
  @Shapes({ output: InvitationList })
  async list(@Call() { caller }: IncomingCall): Promise<InvitationList> {
    return unwrap(await listInvitations(this.context, caller));
  }

  @Post()
  @ForSessions('invite_member', 'inviteMember', 'Invites the person with an e-mail address')
  @Shapes({ input: InviteMemberInput, output: SentInvitationView })
  async create(
    @Call() { caller, input }: IncomingCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SentInvitationView> {
    return neverStored(
      reply,
      unwrap(await createInvitation(this.context, caller, checked(InviteMemberInput, input))),
    );
  }

  @Post('look-up')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'lookUpInvitation',
    summary: 'What an invitation offers, for who holds its link; uses nothing up',
  })
  @Shapes({ input: InvitationTokenInput, output: InvitationOfferView })
  async lookUp(@Req() request: FastifyRequest, @Body() body: unknown): Promise<InvitationOfferView> {
    const input = checked(InvitationTokenInput, body);
    return unwrap(await lookUpInvitation(this.context, input, visitOf(request)));
  }

  @Post('accept')
  @HttpCode(200)
  @ForSessions(
    'accept_invitation',
    'acceptInvitation',
    'Joins the account of an invitation, once, and goes on there; the session gets a new cookie',
  )
  @Shapes({ input: InvitationTokenInput, output: SessionView })
  async accept(
    @CurrentSession() session: SessionPrincipal,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const input = checked(InvitationTokenInput, body);
    return this.cookie.open(
      reply,
      unwrap(await acceptInvitation(this.context, session, input, visitOf(request))),
    );
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ForSessions(
    'resend_invitation',
    'resendInvitation',
    'Sends an open invitation again, with another link; the one before does not hold any more',
  )
  @Shapes({ input: InvitationIdInput, output: SentInvitationView })
  async resend(
    @Call() { caller, input }: IncomingCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SentInvitationView> {
    return neverStored(
      reply,
      unwrap(await resendInvitation(this.context, caller, checked(InvitationIdInput, input))),
    );
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @ForSessions('revoke_invitation', 'revokeInvitation', 'Takes an open invitation back')
  @Shapes({ input: InvitationIdInput })
  async revoke(@Call() { caller, input }: IncomingCall): Promise<void> {
    unwrap(await revokeInvitation(this.context, caller, checked(InvitationIdInput, input)));
  }
}

/** The answer may hold a link that lets somebody in. */
function neverStored<T>(reply: FastifyReply, view: T): T {
  void reply.header('Cache-Control', 'no-store');
  return view;
}
