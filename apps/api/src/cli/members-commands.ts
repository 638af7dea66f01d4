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
  type MemberRef,
  type MemberView,
  type Outcome,
  type StudioContext,
} from '@paretostudio/studio';
import { reportOf, type CommandRunner } from './command-runner.js';
import { columns, type Report } from './report.js';

/** Adds what is done with members: list them, change a role, suspend, resume and remove. */
export function addMembersCommands(program: Command, run: CommandRunner): void {
  const members = program.command('members').description('list and change the people of an account');
  members
    .command('list <email>')
    .description('list the people of the account that a person is in')
    .action((email: string) => run((context) => list(context, email)));
  members
    .command('role <email>')
    .argument('<role>', 'admin, editor or viewer', readRole)
    .description('give a member another role, from the next request on')
    .action((email: string, role: Role) =>
      run((context) => withMember(context, email, (ref) => setMemberRole(context, ref, role))),
    );
  const changes = { suspend: suspendMember, resume: resumeMember, remove: removeMember };
  for (const [name, change] of Object.entries(changes)) {
    members
      .command(`${name} <email>`)
      .description(`${name} a member, keys and sessions alike, from the next request on`)
      .action((email: string) => run((context) => withMember(context, email, (ref) => change(context, ref))));
  }
}

async function list(context: StudioContext, email: string): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email);
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
  work: (ref: MemberRef) => Promise<Outcome<MemberView>>,
): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email);
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
