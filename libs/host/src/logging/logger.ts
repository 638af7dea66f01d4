import { redactText } from '@paretostudio/key-crypto';
import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'password',
  'newPassword',
  'key',
  'token',
];

/**
 * Makes the one logger of the process: JSON lines, in which key-shaped text is masked wherever it stands and the
 * fields that carry credentials are removed up to two levels deep.
 *
 * @param level - The least severe level to write.
 * @param destination - Where lines go; standard output unless given.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      redact: { paths: SECRET_FIELDS.flatMap(pathsOf), censor: '[redacted]' },
      formatters: { level: (label) => ({ level: label }) },
      // The whole line as it is written: messages, errors with their causes, bindings, all of it.
      hooks: { streamWrite: redactText },
    },
    destination ?? pino.destination(1),
  );
}

function pathsOf(field: string): string[] {
  return [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`];
}
