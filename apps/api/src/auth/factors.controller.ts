import { Body, Controller, Delete, Get, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  beginPasskeyProof,
  beginTotp,
  confirmTotp,
  FactorAddedView,
  FreshProofView,
  getSecondFactors,
  PasskeyOptionsView,
  RecoveryCodesView,
  removeTotp,
  renewRecoveryCodes,
  reProve,
  ReProveInput,
  SecondFactorsView,
  TotpCodeInput,
  TotpEnrolmentView,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';

/** Lets people see and change what they show beside a password. */
@Controller('v1/auth')
@UseGuards(OwnPageGuard)
export class FactorsController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get('factors')
  @ForSessions('get_second_factors', 'getSecondFactors', 'What the person signs in with')
  @Shapes({ output: SecondFactorsView })
  async get(@CurrentSession() session: SessionPrincipal): Promise<SecondFactorsView> {
    return unwrap(await getSecondFactors(this.context, session));
  }

  @Post('totp')
  @HttpCode(200)
  @ForSessions(
    'begin_totp',
    'beginTotp',
    'Makes the secret of an authenticator app, which does not count yet',
  )
  @Shapes({ output: TotpEnrolmentView })
  async beginTotp(@CurrentSession() session: SessionPrincipal): Promise<TotpEnrolmentView> {
    return unwrap(await beginTotp(this.context, session));
  }

  @Post('totp/confirm')
  @HttpCode(200)
  @ForSessions('confirm_totp', 'confirmTotp', 'Makes the authenticator app count, by a code that it shows')
  @Shapes({ input: TotpCodeInput, output: FactorAddedView })
  async confirmTotp(
    @CurrentSession() session: SessionPrincipal,
    @Body() body: unknown,
  ): Promise<FactorAddedView> {
    return unwrap(await confirmTotp(this.context, session, checked(TotpCodeInput, body)));
  }

  @Delete('totp')
  @HttpCode(204)
  @ForSessions('remove_totp', 'removeTotp', 'Removes the authenticator app of the person')
  @Shapes({})
  async removeTotp(@CurrentSession() session: SessionPrincipal): Promise<void> {
    unwrap(await removeTotp(this.context, session));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @ForSessions(
    'renew_recovery_codes',
    'renewRecoveryCodes',
    'Gives the person new recovery codes in the place of the old ones, shown once',
  )
  @Shapes({ output: RecoveryCodesView })
  async renewRecoveryCodes(@CurrentSession() session: SessionPrincipal): Promise<RecoveryCodesView> {
    return unwrap(await renewRecoveryCodes(this.context, session));
  }

  @Post('re-prove')
  @HttpCode(200)
  @ForSessions('re_prove', 'reProve', 'Shows that the person of the session is there, for ten minutes')
  @Shapes({ input: ReProveInput, output: FreshProofView })
  async reProve(@CurrentSession() session: SessionPrincipal, @Body() body: unknown): Promise<FreshProofView> {
    return unwrap(await reProve(this.context, session, checked(ReProveInput, body)));
  }

  @Post('re-prove/passkey-options')
  @HttpCode(200)
  @ForSessions(
    'begin_passkey_proof',
    'beginPasskeyProof',
    'What the browser is asked for when a passkey shows that the person is there',
  )
  @Shapes({ output: PasskeyOptionsView })
  async proofOptions(@CurrentSession() session: SessionPrincipal): Promise<PasskeyOptionsView> {
    return unwrap(await beginPasskeyProof(this.context, session));
  }
}
