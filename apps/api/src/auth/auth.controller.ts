import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Public } from '@paretostudio/passport-api-key';
import { STUDIO_CONTEXT, visitOf } from '@paretostudio/host';
import {
  changePassword,
  ChangePasswordInput,
  PasswordChangeView,
  SessionView,
  signIn,
  SignInInput,
  SignInView,
  signOut,
  signUp,
  SignUpInput,
  updateProfile,
  UpdateProfileInput,
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

/** Lets people in and out. */
@Controller('v1/auth')
@UseGuards(OwnPageGuard)
export class AuthController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Post('sign-up')
  @Public()
  @ApiOperation({
    operationId: 'signUp',
    summary: 'Makes a person with an account on the plan Free, and signs in',
  })
  @Shapes({ input: SignUpInput, output: SessionView })
  async signUp(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.cookie.open(
      reply,
      unwrap(await signUp(this.context, checked(SignUpInput, body), visitOf(request))),
    );
  }

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Begins a session, whose cookie is in the answer, or asks for a second factor',
  })
  @Shapes({ input: SignInInput, output: SignInView })
  async signIn(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.cookie.enter(
      reply,
      unwrap(await signIn(this.context, checked(SignInInput, body), visitOf(request))),
    );
  }

  @Post('sign-out')
  @HttpCode(204)
  @Public()
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Ends the session of the cookie; fine when there is none',
  })
  @Shapes({})
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) unwrap(await signOut(this.context, token, visitOf(request)));
    this.cookie.clear(reply);
  }

  @Get('session')
  @ForSessions('get_session', 'getSession', 'Who is signed in')
  @Shapes({ output: SessionView })
  session(@CurrentSession() { view }: SessionPrincipal): SessionView {
    return view;
  }

  @Patch('profile')
  @ForSessions('update_profile', 'updateProfile', 'Gives the person who is signed in another name')
  @Shapes({ input: UpdateProfileInput, output: SessionView })
  async updateProfile(
    @CurrentSession() session: SessionPrincipal,
    @Body() body: unknown,
  ): Promise<SessionView> {
    return unwrap(await updateProfile(this.context, session, checked(UpdateProfileInput, body)));
  }

  @Post('password')
  @HttpCode(200)
  @ForSessions(
    'change_password',
    'changePassword',
    'Gives the person who is signed in another password, and ends all other sessions',
  )
  @Shapes({ input: ChangePasswordInput, output: PasswordChangeView })
  async changePassword(
    @CurrentSession() session: SessionPrincipal,
    @Body() body: unknown,
  ): Promise<PasswordChangeView> {
    return unwrap(await changePassword(this.context, session, checked(ChangePasswordInput, body)));
  }
}
