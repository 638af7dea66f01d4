import type { Command } from 'commander';
import {
  createInvitation,
  findPersonByEmail,
  InviteMemberInput,
  listInvitations,
  operatorCaller,
  resendInvitation,
  revokeInvitation,
  validateInput,
  type Caller,
  type Outcome,
  type SentInvitationView,
  type StudioContext,
} from '@paretostudio/studio';
import { ACCOUNT_OPTION, type AccountOption } from './account-option.js';
import { reportOf, type CommandRunner } from './command-runner.js';
import { columns, type Report } from './report.js';

/** Adds what is done with invitations to an account: send, list, send again and revoke them. */
export function addInvitationsCommands(members: Command, run: CommandRunner): void {
  const on = (which: AccountOption, email: string, work: InvitationWork) =>
    run((context) => inAccount(context, email, which, (caller) => work(context, caller)));
  members
    .command('invite <email> <address> <role>')
    .description('invite an address to the account of a person, as admin, editor or viewer')
    .option(...ACCOUNT_OPTION)
    .action((email: string, address: string, role: string, which: AccountOption) =>
      on(which, email, (context, caller) => invite(context, caller, { email: address, role })),
    );
  members
    .command('invitations <email>')
    .description('list the open invitations of the account of a person')
    .option(...ACCOUNT_OPTION)
    .action((email: string, which: AccountOption) => on(which, email, list));
  members
    .command('reinvite <email> <id>')
    .description('send an invitation again, with another link')
    .option(...ACCOUNT_OPTION)
    .action((email: string, id: string, which: AccountOption) =>
      on(which, email, async (context, caller) =>
        reportOf(await resendInvitation(context, caller, { id }), reportSent),
      ),
    );
  members
    .command('uninvite <email> <id>')
    .description('take an invitation back: its link does not hold any more')
    .option(...ACCOUNT_OPTION)
    .action((email: string, id: string, which: AccountOption) =>
      on(which, email, async (context, caller) =>
        reportOf(await revokeInvitation(context, caller, { id }), () => ({
          json: { id, revoked: true },
          lines: [`Invitation ${id} is revoked.`],
        })),
      ),
    );
}

type InvitationWork = (context: StudioContext, caller: Caller) => Promise<Outcome<Report>>;

async function inAccount(
  context: StudioContext,
  email: string,
  { account: accountId }: AccountOption,
  work: (caller: Caller) => Promise<Outcome<Report>>,
): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email, { accountId });
  return person.ok ? work(operatorCaller(person.value.account)) : person;
}

async function invite(context: StudioContext, caller: Caller, body: object): Promise<Outcome<Report>> {
  const input = validateInput(InviteMemberInput, body);
  return input.ok ? reportOf(await createInvitation(context, caller, input.value), reportSent) : input;
}

async function list(context: StudioContext, caller: Caller): Promise<Outcome<Report>> {
  return reportOf(await listInvitations(context, caller), (page) => ({
    json: page,
    lines:
      page.items.length === 0
        ? ['No open invitations.']
        : columns(
            page.items.map(({ id, role, status, expiresAt, email }) => [id, role, status, expiresAt, email]),
          ),
  }));
}

function reportSent(sent: SentInvitationView): Report {
  const { id, email, role, expiresAt, link } = sent;
  const how = link === null ? 'The link is on its way by mail.' : `Link, shown this once: ${link}`;
  return { json: sent, lines: [`Invitation ${id} for ${email} as ${role}, until ${expiresAt}.`, how] };
}
