import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { STUDIO_CONTEXT, visitOf } from '@paretostudio/host';
import { Public } from '@paretostudio/passport-api-key';
import {
  forgotPassword,
  ForgotPasswordInput,
  PasswordChangeView,
  resetForgottenPassword,
  ResetForgottenPasswordInput,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';

/** Lets people back in who forgot their password. */
@Controller('v1/auth')
@UseGuards(OwnPageGuard)
export class PasswordResetController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Post('forgot-password')
  @HttpCode(204)
  @Public()
  @ApiOperation({
    operationId: 'forgotPassword',
    summary: 'Sends a link that resets the password, if somebody has the address; the answer does not tell',
  })
  @Shapes({ input: ForgotPasswordInput })
  async forgot(@Req() request: FastifyRequest, @Body() body: unknown): Promise<void> {
    unwrap(await forgotPassword(this.context, checked(ForgotPasswordInput, body), visitOf(request)));
  }

  @Post('reset-password')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'resetPassword',
    summary: 'Sets another password by the link of a mail, and ends all sessions of the person',
  })
  @Shapes({ input: ResetForgottenPasswordInput, output: PasswordChangeView })
  async reset(@Req() request: FastifyRequest, @Body() body: unknown): Promise<PasswordChangeView> {
    const input = checked(ResetForgottenPasswordInput, body);
    return unwrap(await resetForgottenPassword(this.context, input, visitOf(request)));
  }
}
