import { StorageUnavailableError } from '@paretostudio/entities';
import { EnvironmentError } from '../config/read-config.js';
import { SchemaBehindError } from './schema-behind-error.js';

/** What of an address kept a program from listening on it, and what to do, by the system's code. */
const LISTENING: { readonly [code: string]: string } = {
  EADDRINUSE: 'is taken by another program. Stop that one, or set PORT to another number.',
  EACCES: 'may not be listened on by this user. Set PORT to a number from 1024 on.',
  EADDRNOTAVAIL: 'is no address of this machine. Set HOST to one that is.',
};

/**
 * Tells the person at the terminal why a program did not start: causes that a person can mend in their own words,
 * everything else with its stack.
 */
export function explainStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    error instanceof EnvironmentError ||
    error instanceof StorageUnavailableError ||
    error instanceof SchemaBehindError ||
    // By its name: programs without an embedded database do not load it.
    error.name === 'EmbeddedPostgresError';
  return explainListening(error) ?? (isExpected ? error.message : (error.stack ?? error.message));
}

function explainListening(error: NodeJS.ErrnoException & { address?: string; port?: number }): string | null {
  const { code = '', syscall, address = '', port } = error;
  const cause = syscall === 'listen' ? LISTENING[code] : undefined;
  return cause === undefined ? null : `The address ${address} port ${port} ${cause}`;
}
