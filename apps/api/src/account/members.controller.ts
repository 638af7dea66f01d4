import { Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  listMembers,
  manageMember,
  MemberIdInput,
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

  @Post(':id/suspend')
  @HttpCode(200)
  @ForSessions(
    'suspend_member',
    'suspendMember',
    'Refuses keys and sessions of a member until they are resumed',
  )
  @Shapes({ input: MemberIdInput, output: MemberView })
  async suspend(@Call() { caller, input }: IncomingCall): Promise<MemberView> {
    return unwrap(await manageMember(this.context, caller, 'suspend', checked(MemberIdInput, input)));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ForSessions('resume_member', 'resumeMember', 'Serves a suspended member again')
  @Shapes({ input: MemberIdInput, output: MemberView })
  async resume(@Call() { caller, input }: IncomingCall): Promise<MemberView> {
    return unwrap(await manageMember(this.context, caller, 'resume', checked(MemberIdInput, input)));
  }

  @Post(':id/remove')
  @HttpCode(200)
  @ForSessions('remove_member', 'removeMember', 'Ends a membership for good; what the member made stays')
  @Shapes({ input: MemberIdInput, output: MemberView })
  async remove(@Call() { caller, input }: IncomingCall): Promise<MemberView> {
    return unwrap(await manageMember(this.context, caller, 'remove', checked(MemberIdInput, input)));
  }
}
