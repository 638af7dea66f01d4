import { Body, Controller, Delete, HttpCode, Inject, Patch, Post, UseGuards } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  addPasskey,
  AddPasskeyInput,
  beginPasskey,
  FactorAddedView,
  PasskeyIdInput,
  PasskeyOptionsView,
  PasskeyView,
  removePasskey,
  renamePasskey,
  RenamePasskeyInput,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';
import { CurrentSession } from '../sessions/current-session.js';
import type { SessionPrincipal } from '../sessions/session-principal.js';

/** Lets people add, name and remove passkeys. */
@Controller('v1/auth/passkeys')
@UseGuards(OwnPageGuard)
export class PasskeysController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Post('options')
  @HttpCode(200)
  @ForSessions('begin_passkey', 'beginPasskey', 'What the browser is asked for to make a passkey')
  @Shapes({ output: PasskeyOptionsView })
  async begin(@CurrentSession() session: SessionPrincipal): Promise<PasskeyOptionsView> {
    return unwrap(await beginPasskey(this.context, session));
  }

  @Post()
  @HttpCode(200)
  @ForSessions('add_passkey', 'addPasskey', 'Adds a passkey that the browser made')
  @Shapes({ input: AddPasskeyInput, output: FactorAddedView })
  async add(@CurrentSession() session: SessionPrincipal, @Body() body: unknown): Promise<FactorAddedView> {
    return unwrap(await addPasskey(this.context, session, checked(AddPasskeyInput, body)));
  }

  @Patch(':id')
  @ForSessions('rename_passkey', 'renamePasskey', 'Gives a passkey of the person another name')
  @Shapes({ input: RenamePasskeyInput, output: PasskeyView })
  async rename(
    @CurrentSession() session: SessionPrincipal,
    @Call() { input }: IncomingCall,
  ): Promise<PasskeyView> {
    return unwrap(await renamePasskey(this.context, session, checked(RenamePasskeyInput, input)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ForSessions('remove_passkey', 'removePasskey', 'Removes a passkey of the person')
  @Shapes({ input: PasskeyIdInput })
  async remove(@CurrentSession() session: SessionPrincipal, @Call() { input }: IncomingCall): Promise<void> {
    unwrap(await removePasskey(this.context, session, checked(PasskeyIdInput, input)));
  }
}
