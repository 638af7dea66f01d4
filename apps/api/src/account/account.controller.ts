import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  AccountDetailView,
  AccountView,
  getAccount,
  setPlan,
  SetPlanInput,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';

/** The account of the person who is signed in. */
@Controller('v1/account')
export class AccountController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get()
  @ForSessions('get_account', 'getAccount', 'The account, and how many records it keeps')
  @Shapes({ output: AccountDetailView })
  async get(@Call() { caller }: IncomingCall): Promise<AccountDetailView> {
    return unwrap(await getAccount(this.context, caller));
  }

  @Put('plan')
  @ForSessions('set_plan', 'setPlan', 'Puts the account on another plan, from its next request on')
  @Shapes({ input: SetPlanInput, output: AccountView })
  async setPlan(@Call() { caller }: IncomingCall, @Body() body: unknown): Promise<AccountView> {
    return unwrap(await setPlan(this.context, caller, checked(SetPlanInput, body)));
  }
}
