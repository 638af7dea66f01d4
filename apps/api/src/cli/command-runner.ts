import type { Config } from '@paretostudio/host';
import type { Outcome, StudioContext } from '@paretostudio/studio';
import type { Report } from './report.js';

/** The work of one command on an open studio. */
export type CommandWork = (context: StudioContext) => Promise<Outcome<Report>>;

/** Runs the work of a command: opens the studio, reports, closes it, and remembers the exit code. */
export type CommandRunner = (work: CommandWork) => Promise<void>;

/** The work of one command on the installation itself: its configuration is all that it is given. */
export type InstallationWork = (readConfig: () => Config) => Promise<Outcome<Report>>;

/** Runs work on the installation: nothing is opened for it; reports, and remembers the exit code. */
export type InstallationRunner = (work: InstallationWork) => Promise<void>;

/** Turns an outcome's value into a report; a refusal stays as it is. */
export function reportOf<T>(outcome: Outcome<T>, report: (value: T) => Report): Outcome<Report> {
  return outcome.ok ? { ok: true, value: report(outcome.value) } : outcome;
}
