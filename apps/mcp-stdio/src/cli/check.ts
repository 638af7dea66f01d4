import type { Checked } from '../config/checked.js';
import type { Settings } from '../config/settings.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';

export async function check(_settings: Checked<Settings>, _print: (text: string) => void): Promise<ExitCode> {
  return EXIT_CODE.done;
}
