import { parseArgs } from 'node:util';
import { accept, refuse, type Checked } from './checked.js';

/** What the command line says; null where it says nothing. */
export interface CommandLine {
  readonly url: string | null;
  readonly agent: string | null;
  readonly connection: string | null;
  readonly projectDir: string | null;
  readonly check: boolean;
  /** The client to print a configuration for. */
  readonly printConfig: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  url: { type: 'string' },
  agent: { type: 'string' },
  connection: { type: 'string' },
  'project-dir': { type: 'string' },
  check: { type: 'boolean', default: false },
  'print-config': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/**
 * Reads the command line.
 *
 * @param args - Without the program's own name.
 * @returns The options, or a sentence that says what is not understood.
 */
export function readCommandLine(args: readonly string[]): Checked<CommandLine> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: OPTIONS,
      strict: true,
      allowPositionals: false,
    });
    return accept({
      url: values.url ?? null,
      agent: values.agent ?? null,
      connection: values.connection ?? null,
      projectDir: values['project-dir'] ?? null,
      check: values.check,
      printConfig: values['print-config'] ?? null,
      help: values.help,
      version: values.version,
    });
  } catch (error) {
    // `parseArgs` throws for what a person typed; its messages are sentences.
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
