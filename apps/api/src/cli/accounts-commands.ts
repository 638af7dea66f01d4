import type { Command } from 'commander';
import {
  createAccount,
  CreateAccountInput,
  findPersonByEmail,
  operatorCaller,
  removeSecondFactors,
  resetPassword,
  resumeAccount,
  setPlan,
  SetPlanInput,
  suspendAccount,
  validateInput,
  type AccountView,
  type Outcome,
  type StudioContext,
} from '@paretostudio/studio';
import { ACCOUNT_OPTION, type AccountOption } from './account-option.js';
import { reportOf, type CommandRunner } from './command-runner.js';
import type { Report } from './report.js';

/** Adds what is done with accounts: make one, change its plan, suspend and resume it, reset a password, remove second factors. */
export function addAccountsCommands(program: Command, run: CommandRunner): void {
  const accounts = program
    .command('accounts')
    .alias('account')
    .description('make, suspend and resume accounts');
  accounts
    .command('create')
    .description('make a person with an account; the generated password is printed once')
    .requiredOption('--email <address>', 'e-mail address to sign in with')
    .requiredOption('--name <name>', 'name of the person and of the account')
    .option('--plan <id>', 'free, pro or team', 'free')
    .action((options: object) => run((context) => create(context, options)));
  accounts
    .command('suspend <email>')
    .description('refuse every key and session of the account of a person, from the next request on')
    .option('--reason <text>', 'kept in the audit log')
    .option(...ACCOUNT_OPTION)
    .action((email: string, { reason, ...which }: AccountOption & { reason?: string }) =>
      run((context) =>
        withAccount(context, email, which, (id) => suspendAccount(context, id, reason ?? null)),
      ),
    );
  accounts
    .command('resume <email>')
    .description('serve a suspended account again')
    .option(...ACCOUNT_OPTION)
    .action((email: string, which: AccountOption) =>
      run((context) => withAccount(context, email, which, (id) => resumeAccount(context, id))),
    );
  program
    .command('plan')
    .description('change the plan of an account')
    .command('set <email> <plan>')
    .description('put the account of a person on another plan, from its next request on')
    .option(...ACCOUNT_OPTION)
    .action((email: string, plan: string, which: AccountOption) =>
      run((context) => changePlan(context, email, plan, which)),
    );
  program
    .command('password')
    .description('reset passwords')
    .command('reset <email>')
    .description('give a person a generated password, printed once, end all sessions and unlink providers')
    .action((email: string) => run((context) => newPassword(context, email)));
  program
    .command('second-factors')
    .description('help people who lost what they show beside their password')
    .command('remove <email>')
    .description('remove the passkeys, the authenticator app and the recovery codes of a person')
    .action((email: string) => run((context) => withoutFactors(context, email)));
}

async function create(context: StudioContext, options: object): Promise<Outcome<Report>> {
  const input = validateInput(CreateAccountInput, options);
  if (!input.ok) return input;
  return reportOf(await createAccount(context, input.value), (account) => ({
    json: account,
    lines: [
      `Account ${account.accountId} on the plan ${account.plan} for ${account.email}.`,
      `Password, shown this once: ${account.password ?? '(as given)'}`,
    ],
  }));
}

async function newPassword(context: StudioContext, email: string): Promise<Outcome<Report>> {
  return reportOf(await resetPassword(context, email), ({ password, endedSessions }) => ({
    json: { email, password, endedSessions },
    lines: [`Password of ${email}, shown this once: ${password}`, `${endedSessions} sessions ended.`],
  }));
}

async function withoutFactors(context: StudioContext, email: string): Promise<Outcome<Report>> {
  return reportOf(await removeSecondFactors(context, email), ({ removed, hasPassword }) => ({
    json: { email, removed },
    lines: [
      removed ? `The second factors of ${email} are removed.` : `${email} has no second factor.`,
      ...(hasPassword ? [] : [`${email} has no password: give one with \`password reset\`.`]),
    ],
  }));
}

async function changePlan(
  context: StudioContext,
  email: string,
  plan: string,
  { account: accountId }: AccountOption,
): Promise<Outcome<Report>> {
  const input = validateInput(SetPlanInput, { plan });
  const person = await findPersonByEmail(context, email, { accountId });
  if (!input.ok) return input;
  if (!person.ok) return person;
  return reportOf(await setPlan(context, operatorCaller(person.value.account), input.value), reportAccount);
}

async function withAccount(
  context: StudioContext,
  email: string,
  { account: accountId }: AccountOption,
  work: (accountId: string) => Promise<Outcome<AccountView>>,
): Promise<Outcome<Report>> {
  const person = await findPersonByEmail(context, email, { accountId });
  return person.ok ? reportOf(await work(person.value.account.id), reportAccount) : person;
}

function reportAccount(account: AccountView): Report {
  const state = account.suspendedAt === null ? 'served' : `suspended since ${account.suspendedAt}`;
  return {
    json: account,
    lines: [`Account ${account.id} (${account.name}): plan ${account.plan}, ${state}.`],
  };
}
