import { InvalidArgumentError, type Command } from 'commander';
import { PERMISSION_PRESETS } from '@paretostudio/permissions';
import { runAsOperator, type ApiKeyView, type Outcome, type StudioContext } from '@paretostudio/studio';
import { ACCOUNT_OPTION, type AccountOption } from './account-option.js';
import { reportOf, type CommandRunner } from './command-runner.js';
import { columns, type Report } from './report.js';

interface CreateOptions extends AccountOption {
  readonly name: string;
  readonly preset?: object;
  readonly permissions?: object;
  readonly expires?: string;
  readonly cidr?: string[];
  readonly requestsPerDay?: number;
}

interface ListOptions extends AccountOption {
  readonly all: boolean;
  readonly cursor?: string;
}

/** Adds what is done with keys: make one, list and revoke them. */
export function addKeysCommands(program: Command, run: CommandRunner): void {
  const keys = program.command('keys').description('make, list and revoke API keys');
  keys
    .command('create <email>')
    .description('make a key for a person; it is printed once')
    .requiredOption('--name <name>', 'what people call the key')
    .option('--preset <id>', `ready-made permissions: ${presetIds().join(', ')}`, readPreset)
    .option('--permissions <json>', 'permissions as JSON, such as {"self":["list_prompts"]}', readJson)
    .option('--expires <instant>', 'when the key stops working, such as 2027-12-31T00:00:00Z')
    .option('--cidr <range...>', 'addresses and ranges that the key works from')
    .option('--requests-per-day <number>', 'own daily limit', Number)
    .option(...ACCOUNT_OPTION)
    .action((email: string, options: CreateOptions) => run((context) => create(context, email, options)));
  keys
    .command('list <email>')
    .description('list the keys of the account of a person, newest first')
    .option('--all', 'also keys that were revoked', false)
    .option('--cursor <text>', 'the next page, as the page before tells it')
    .option(...ACCOUNT_OPTION)
    .action((email: string, options: ListOptions) => run((context) => list(context, email, options)));
  keys
    .command('revoke <email> <id>')
    .description('revoke a key for good: the next request with it is refused')
    .option('--reason <text>', 'kept with the key and in the audit log')
    .option(...ACCOUNT_OPTION)
    .action((email: string, id: string, { reason, account }: AccountOption & { reason?: string }) =>
      run(async (context) =>
        reportOf(
          await runAsOperator(
            context,
            email,
            'revoke_api_key',
            { id, ...present({ reason }) },
            { accountId: account },
          ),
          reportKey,
        ),
      ),
    );
}

async function create(
  context: StudioContext,
  email: string,
  options: CreateOptions,
): Promise<Outcome<Report>> {
  const {
    name,
    preset,
    permissions = preset,
    expires: expiresAt,
    cidr: allowedCidrs,
    requestsPerDay,
    account: accountId,
  } = options;
  const input = present({ name, permissions, expiresAt, allowedCidrs, requestsPerDay });
  const outcome = await runAsOperator(context, email, 'create_api_key', input, { accountId });
  return reportOf(outcome, (made) => ({
    json: made,
    lines: [...reportKey(made).lines, `Key, shown this once: ${made.key ?? ''}`],
  }));
}

async function list(
  context: StudioContext,
  email: string,
  { all, cursor, account: accountId }: ListOptions,
): Promise<Outcome<Report>> {
  const input = present({ includeRevoked: all, limit: 100, cursor });
  const listed = await runAsOperator(context, email, 'list_api_keys', input, { accountId });
  return reportOf(listed, (page) => {
    const rows = page.items.map((key) => [
      key.id,
      key.mask,
      key.status,
      key.lastUsedAt ?? 'never used',
      key.name,
    ]);
    const more = page.nextCursor === null ? [] : [`More: --cursor ${page.nextCursor}`];
    return { json: page, lines: page.items.length === 0 ? ['No keys.'] : [...columns(rows), ...more] };
  });
}

function reportKey(key: ApiKeyView): Report {
  return { json: key, lines: [`Key ${key.id} (${key.name}, ${key.mask}): ${key.status}.`] };
}

function presetIds(): string[] {
  return PERMISSION_PRESETS.map(({ id }) => id).filter((id) => id !== 'custom');
}

function readPreset(id: string): object {
  const preset = PERMISSION_PRESETS.find((each) => each.id === id && each.id !== 'custom');
  if (preset === undefined) throw new InvalidArgumentError(`It is one of ${presetIds().join(', ')}.`);
  return preset.permissions;
}

function readJson(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new InvalidArgumentError('It is not JSON.');
  }
}

function present(input: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
