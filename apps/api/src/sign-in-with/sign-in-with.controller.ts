import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation } from '@nestjs/swagger';
import { Public } from '@paretostudio/passport-api-key';
import { BeginSignInWithInput, IdentityProviderList, ProviderRedirectView } from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { inputOf } from '../http/incoming-call.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { safeNext } from './safe-next.js';
import { SignInWith } from './sign-in-with.js';

/** Leads people to providers and back. What a browser navigates to answers with a page of ours, whatever happens. */
@Controller('v1/auth')
@UseGuards(OwnPageGuard)
export class SignInWithController {
  constructor(@Inject(SignInWith) private readonly signInWith: SignInWith) {}

  @Get('providers')
  @Public()
  @ApiOperation({
    operationId: 'listIdentityProviders',
    summary: 'The providers that people may sign in with',
  })
  @Shapes({ output: IdentityProviderList })
  providers(): IdentityProviderList {
    return { items: this.signInWith.providers.all.map(({ id, name, issuer }) => ({ id, name, issuer })) };
  }

  @Post('with/:provider')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'beginSignInWith',
    summary: 'Begins signing in with a provider; this browser is to go to the answered address',
  })
  @Shapes({ input: BeginSignInWithInput, output: ProviderRedirectView, asksUpstream: true })
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderRedirectView> {
    const { provider, next, invitation = null } = checked(BeginSignInWithInput, inputOf(request).input);
    const purpose = { kind: 'sign-in', invitation } as const;
    const intent = { purpose, next: safeNext(next) };
    return { redirectTo: await this.signInWith.begin(provider, intent, request, reply) };
  }

  @Get('with/:provider')
  @Public()
  @ApiExcludeEndpoint()
  async go(
    @Param('provider') provider: string,
    @Query('next') next: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.redirect(await this.signInWith.go(provider, safeNext(next), request, reply), 303);
  }

  @Get('with/:provider/callback')
  @Public()
  @ApiExcludeEndpoint()
  async callback(
    @Param('provider') provider: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.redirect(await this.signInWith.finish(provider, request, reply), 303);
  }
}
