import type { SetupStep } from './client-setup.js';
import { KEY_VARIABLE } from './names.js';
import type { OperatingSystem } from './operating-system.js';
import { PLACEHOLDER_KEY } from './setup-input.js';
import type { Site } from './site.js';

// Typed at a prompt, so that the key stands in no shell history.
const ASK_FOR_KEY: Readonly<Record<OperatingSystem, string>> = {
  macos: `read -rs ${KEY_VARIABLE} && export ${KEY_VARIABLE}`,
  linux: `read -rs ${KEY_VARIABLE} && export ${KEY_VARIABLE}`,
  windows: `set /p ${KEY_VARIABLE}=API key: `,
};

/** One thing to do. */
export function step(text: string, command: string | null = null): SetupStep {
  return { text, command };
}

/** Nothing when the files hold a key already; else the step that puts it there. */
export function keyToCopy(site: Site): SetupStep[] {
  return site.homeKey === PLACEHOLDER_KEY ? [step(`Replace ${PLACEHOLDER_KEY} by your key.`)] : [];
}

/** The step that gives the key to one terminal, without leaving it in the history of its shell. */
export function keyInTerminal({ os }: Site): SetupStep {
  return os === 'windows'
    ? step(
        'In a Command Prompt (cmd), run this and paste the key; it holds for this window alone.',
        ASK_FOR_KEY[os],
      )
    : step('In a terminal, run this, paste the key and press Enter; nothing is shown.', ASK_FOR_KEY[os]);
}

/** The step that gives the key to programs that are started later, by the means of the system. */
export function keyInEnvironment({ os }: Site, client: string): SetupStep {
  return os === 'windows'
    ? step(`Set ${KEY_VARIABLE} to your key in Settings, "Edit environment variables for your account".`)
    : step(
        `Set ${KEY_VARIABLE} to your key where ${client} sees it: in the terminal that you start it from, or in the ` +
          'environment of your session. What is started from the desktop sees no shell profile.',
      );
}
