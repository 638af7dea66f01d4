import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { STUDIO_CONTEXT, visitOf } from '@paretostudio/host';
import { Public } from '@paretostudio/passport-api-key';
import {
  beginPasskeyFactor,
  beginPasskeySignIn,
  finishSecondFactor,
  PasskeyOptionsView,
  PasskeySignInInput,
  SecondFactorInput,
  SecondFactorTokenInput,
  SessionView,
  signInWithPasskey,
  SignInView,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { SessionCookie } from '../sessions/session-cookie.js';

/** Lets people in by a second factor after the first, or by a passkey alone. */
@Controller('v1/auth')
@UseGuards(OwnPageGuard)
export class SecondFactorController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Post('second-factor')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'finishSecondFactor',
    summary: 'Finishes a sign-in that waits for a second factor; the cookie is in the answer',
  })
  @Shapes({ input: SecondFactorInput, output: SessionView })
  async finish(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const input = checked(SecondFactorInput, body);
    return this.cookie.open(reply, unwrap(await finishSecondFactor(this.context, input, visitOf(request))));
  }

  @Post('second-factor/passkey-options')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'beginPasskeyFactor',
    summary: 'What the browser is asked for when a passkey is the second factor',
  })
  @Shapes({ input: SecondFactorTokenInput, output: PasskeyOptionsView })
  async passkeyOptions(@Req() request: FastifyRequest, @Body() body: unknown): Promise<PasskeyOptionsView> {
    const input = checked(SecondFactorTokenInput, body);
    return unwrap(await beginPasskeyFactor(this.context, input, visitOf(request)));
  }

  @Post('passkeys/sign-in-options')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'beginPasskeySignIn',
    summary: 'What the browser is asked for to sign in with a passkey alone',
  })
  @Shapes({ output: PasskeyOptionsView })
  async signInOptions(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return unwrap(await beginPasskeySignIn(this.context, visitOf(request)));
  }

  @Post('passkeys/sign-in')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'signInWithPasskey',
    summary: 'Begins a session for whoever shows a passkey; the cookie is in the answer',
  })
  @Shapes({ input: PasskeySignInInput, output: SignInView })
  async signIn(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const input = checked(PasskeySignInInput, body);
    return this.cookie.enter(reply, unwrap(await signInWithPasskey(this.context, input, visitOf(request))));
  }
}
