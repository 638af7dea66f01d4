import type { OperatingSystem } from '@paretostudio/client-setup';

/** How a key gets into a secret manager: a command that asks for it at the prompt. */
export interface SecretCommand {
  readonly id: string;
  readonly title: string;
  /** Null where the manager's program reads no standard input on that system. */
  readonly command: string | null;
  readonly note: string;
}

const ITEM =
  '{"title":"ParetoStudio API key","category":"API_CREDENTIAL","fields":[{"id":"credential","label":"credential","type":"CONCEALED","value":"%s"}]}';

// `printf` and `read` are built into the shell, so that the key is in no list of processes and in no history.
const ASK = 'read -rs key';
// PowerShell 7; what is typed is shown as stars and never stands in the history.
const ASK_WINDOWS = '$key = Read-Host "API key" -MaskInput';

/**
 * Lists commands that put a key into common secret managers. The key is read from standard input: it is no part of any
 * command, so that neither the shell's history nor the list of processes ever has it.
 */
export function secretCommands(os: OperatingSystem): readonly SecretCommand[] {
  const isWindows = os === 'windows';
  const paste = isWindows
    ? 'In PowerShell 7: run it, paste the key, press Enter.'
    : 'Run it, paste the key, press Enter; nothing is shown while you paste.';
  return [
    {
      id: '1password',
      title: '1Password',
      command: isWindows
        ? `${ASK_WINDOWS}; '${ITEM}'.Replace('%s', $key) | op item create -; Remove-Variable key`
        : `${ASK} && printf '${ITEM}' "$key" | op item create -; unset key`,
      note: `Needs the op program, signed in. ${paste}`,
    },
    {
      id: 'doppler',
      title: 'Doppler',
      command: isWindows
        ? 'doppler secrets set PARETOSTUDIO_API_KEY --silent'
        : `${ASK} && printf '%s' "$key" | doppler secrets set PARETOSTUDIO_API_KEY --silent; unset key`,
      // PowerShell would put a line feed behind what it pipes, and it would be stored as a part of the key.
      note: `Needs the doppler program in a folder that is set up for a project and config. ${
        isWindows ? 'Run it, paste the key, press Enter, then type a period and press Enter.' : paste
      }`,
    },
    {
      id: 'aws-ssm',
      title: 'AWS SSM',
      command: isWindows
        ? null
        : `${ASK} && printf '%s' "$key" | aws ssm put-parameter --name /paretostudio/api-key --type SecureString --value file:///dev/stdin; unset key`,
      note: isWindows
        ? 'The aws program reads no standard input on Windows. Use WSL with the command for Linux, or paste the key into a SecureString of Parameter Store in the AWS console.'
        : `Needs the aws program with the right ssm:PutParameter. ${paste}`,
    },
  ];
}
