import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import { ProblemException } from '@paretostudio/passport-api-key';
import {
  LinkedIdentityIdInput,
  LinkedIdentityList,
  LinkIdentityInput,
  listIdentities,
  ProviderRedirectView,
  requireFreshProof,
  unlinkIdentity,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, inputOf, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';
import { SignInWith } from './sign-in-with.js';

/** Lets people choose which accounts at providers they sign in with. */
@Controller('v1/auth/identities')
@UseGuards(OwnPageGuard)
export class LinkedIdentitiesController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SignInWith) private readonly signInWith: SignInWith,
  ) {}

  @Get()
  @ForSessions('list_identities', 'listIdentities', 'The accounts at providers that the person signs in with')
  @Shapes({ output: LinkedIdentityList })
  async list(@CurrentSession() session: SessionPrincipal): Promise<LinkedIdentityList> {
    return unwrap(await listIdentities(this.context, session));
  }

  @Post()
  @HttpCode(200)
  @ForSessions(
    'link_identity',
    'linkIdentity',
    'Begins linking an account at a provider; this browser is to go to the answered address',
  )
  @Shapes({ input: LinkIdentityInput, output: ProviderRedirectView, asksUpstream: true })
  async link(
    @CurrentSession() session: SessionPrincipal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderRedirectView> {
    const { provider } = checked(LinkIdentityInput, inputOf(request).input);
    this.requireProof(session);
    const purpose = { kind: 'link', sessionId: session.sessionId } as const;
    const intent = { purpose, next: '/settings/security' };
    return { redirectTo: await this.signInWith.begin(provider, intent, request, reply) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ForSessions('unlink_identity', 'unlinkIdentity', 'Lets the person sign in with an account no more')
  @Shapes({ input: LinkedIdentityIdInput })
  async unlink(@CurrentSession() session: SessionPrincipal, @Call() { input }: IncomingCall): Promise<void> {
    this.requireProof(session);
    unwrap(await unlinkIdentity(this.context, session, checked(LinkedIdentityIdInput, input)));
  }

  private requireProof(session: SessionPrincipal): void {
    const unproved = requireFreshProof(session, this.context.clock());
    if (unproved !== null) throw new ProblemException(unproved.refusal);
  }
}
