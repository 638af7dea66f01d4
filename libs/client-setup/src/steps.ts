import type { SetupStep } from './client-setup.js';
import { KEY_VARIABLE } from './names.js';
import type { OperatingSystem } from './operating-system.js';
import { PLACEHOLDER_KEY } from './setup-input.js';
import type { Site } from './site.js';

/** One thing to do. */
export function step(text: string, command: string | null = null): SetupStep {
  return { text, command };
}

/** Nothing when the files hold a key already; else the step that puts it there. */
export function keyToCopy(site: Site): SetupStep[] {
  return site.homeKey === PLACEHOLDER_KEY ? [step(`Replace ${PLACEHOLDER_KEY} by your key.`)] : [];
}

// Typed at a prompt, so that the key stands in no shell history.
const ASK_FOR_KEY: Readonly<Record<OperatingSystem, string>> = {
  macos: `printf 'API key: '; stty -echo; read -r ${KEY_VARIABLE}; stty echo; export ${KEY_VARIABLE}`,
  linux: `printf 'API key: '; stty -echo; read -r ${KEY_VARIABLE}; stty echo; export ${KEY_VARIABLE}`,
  windows: `set /p ${KEY_VARIABLE}=API key: `,
};

/** The step that gives the key to one terminal, without leaving it in the history of its shell. */
export function keyInTerminal(site: Site): SetupStep {
  const where = site.os === 'windows' ? 'a Command Prompt (cmd)' : 'a terminal';
  return step(
    `In ${where}, run this and type the key; it holds for this window alone.`,
    ASK_FOR_KEY[site.os],
  );
}

/** The step that gives the key to programs that are started later, by their own means of the system. */
export function keyInEnvironment(site: Site, client: string): SetupStep {
  return site.os === 'windows'
    ? step(`Set ${KEY_VARIABLE} to your key in Settings, "Edit environment variables for your account".`)
    : step(
        `Set ${KEY_VARIABLE} to your key where ${client} sees it: in a terminal that it is started from, or in the ` +
          'environment of your session. An application that is started from the desktop sees no shell profile.',
      );
}
