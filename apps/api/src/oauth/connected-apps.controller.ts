import { Controller, Delete, Get, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ProblemException } from '@paretostudio/passport-api-key';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  ConnectedAppIdInput,
  ConnectedAppPage,
  ConnectedAppView,
  listConnectedApps,
  ListConnectedAppsInput,
  revokeConnectedApp,
  validateInput,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { OwnPageGuard } from '../security/own-page.guard.js';

/** The programs that members let in by signing in. */
@Controller('v1/connected-apps')
@UseGuards(OwnPageGuard)
export class ConnectedAppsController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get()
  @ForSessions('list_connected_apps', 'listConnectedApps', 'Programs that the person connected, newest first')
  @Shapes({ input: ListConnectedAppsInput, output: ConnectedAppPage })
  async list(@Call() { caller, input }: IncomingCall): Promise<ConnectedAppPage> {
    const check = validateInput(ListConnectedAppsInput, input, { fromQuery: true });
    if (!check.ok) throw new ProblemException(check.refusal);
    return unwrap(await listConnectedApps(this.context, caller, check.value));
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ForSessions('revoke_connected_app', 'revokeConnectedApp', 'Ends a connected program at once and for good')
  @Shapes({ output: ConnectedAppView })
  async revoke(@Call() { caller, input }: IncomingCall): Promise<ConnectedAppView> {
    return unwrap(await revokeConnectedApp(this.context, caller, checked(ConnectedAppIdInput, input)));
  }

  @Delete(':id')
  @ForSessions('revoke_connected_app', 'deleteConnectedApp', 'The same as revoking it')
  @Shapes({ input: ConnectedAppIdInput, output: ConnectedAppView })
  async delete(@Call() { caller, input }: IncomingCall): Promise<ConnectedAppView> {
    return unwrap(await revokeConnectedApp(this.context, caller, checked(ConnectedAppIdInput, input)));
  }
}
