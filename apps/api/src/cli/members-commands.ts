import { InvalidArgumentError, type Command } from 'commander';
import { ROLES, type Role } from '@paretostudio/permissions';
import {
  findPersonByEmail,
  listMembers,
  operatorCaller,
  removeMember,
  resumeMember,
  setMemberRole,
  suspendMember,
  transferAccountAsOperator,
  type MemberRef,
  type MemberView,
  type Outcome,
  type StudioContext,
} from '@paretostudio/studio';
import { ACCOUNT_OPTION, type AccountOption } from './account-option.js';
import { reportOf, type CommandRunner } from './command-runner.js';
import { addInvitationsCommands } from './invitations-commands.js';
import { columns, type Report } from './report.js';

/** Adds what is done with members: list and invite them, change a role, suspend, resume, remove, hand the account on. */
export function addMembersCommands(program: Command, run: CommandRunner): void {
  const members = program.command('members').description('list, invite and change the people of an account');
  members
    .command('list <email>')
    .description('list the people of the account that a person is in')
    .option(...ACCOUNT_OPTION)
    .action((email: string, which: AccountOption) => run((context) => list(context, email, which)));
  members
    .command('role <email>')
    .argument('<role>', 'admin, editor or viewer', readRole)
    .description('give a member another role, from the next request on')
    .option(...ACCOUNT_OPTION)
    .action((email: string, role: Role, which: AccountOption) =>
      run((context) => withMember(context, email, which, (ref) => setMemberRole(context, ref, role))),
    );
  const changes = {
    suspend: ['suspend a member, keys and sessions alike, from the next request on', suspendMember],
    resume: ['resume a member, keys and sessions alike, from the next request on', resumeMember],
    remove: ['remove a member, keys and sessions alike, from the next request on', removeMember],
    transfer: ['make a member the founder; who was it becomes an admin', transferAccountAsOperator],
  } as const;
  for (const [name, [description, change]] of Object.entries(changes)) {
    members
      .command(`${name} <email>`)
      .description(description)
      .option(...ACCOUNT_OPTION)
      .action((email: string, which: AccountOption) =>
        run((context) => withMember(context, email, which, (ref) => change(context, ref))),
      );
  }
  addInvitationsCommands(members, run);
}

async function list(
  context: StudioContext,
  email: string,
  { account: accountId }: AccountOption,
): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email, { accountId });
  if (!person.ok) return person;
  return reportOf(await listMembers(context, operatorCaller(person.value.account)), (page) => ({
    json: page,
    lines: columns(
      page.items.map((member) => [member.id, member.role, member.status, member.email, member.name]),
    ),
  }));
}

async function withMember(
  context: StudioContext,
  email: string,
  { account: accountId }: AccountOption,
  work: (ref: MemberRef) => Promise<Outcome<MemberView>>,
): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email, { accountId });
  if (!person.ok) return person;
  const { account, member } = person.value;
  return reportOf(await work({ accountId: account.id, memberId: member.id }), (changed) => ({
    json: changed,
    lines: [`Member ${changed.id} (${changed.email}): ${changed.role}, ${changed.status}.`],
  }));
}

function readRole(text: string): Role {
  const role = ROLES.find((each) => each === text);
  if (role === undefined) throw new InvalidArgumentError(`A role is one of ${ROLES.join(', ')}.`);
  return role;
}
