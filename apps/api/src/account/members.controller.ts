import { Controller, Get, Inject, Patch } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  listMembers,
  MemberList,
  MemberView,
  updateMember,
  UpdateMemberInput,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';

/** The people of an account. */
@Controller('v1/members')
export class MembersController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get()
  @ForSessions('list_members', 'listMembers', 'The people of the account with their roles')
  @Shapes({ output: MemberList })
  async list(@Call() { caller }: IncomingCall): Promise<MemberList> {
    return unwrap(await listMembers(this.context, caller));
  }

  @Patch(':id')
  @ForSessions('update_member', 'updateMember', 'Gives a member another role, from the next request on')
  @Shapes({ input: UpdateMemberInput, output: MemberView })
  async update(@Call() { caller, input }: IncomingCall): Promise<MemberView> {
    return unwrap(await updateMember(this.context, caller, checked(UpdateMemberInput, input)));
  }
}
