import type { EnvironmentValues } from './read-config.js';
import type { Program } from './variable.js';

/** Lists what is missing where mails are to leave by SMTP; a program that serves MCP alone sends none. */
export function mailProblems({ smtpUrl, mailFrom }: EnvironmentValues, program: Program): string[] {
  return program === 'api' && smtpUrl !== null && mailFrom === null
    ? ['MAIL_FROM must be set with SMTP_URL: the address that mails come from']
    : [];
}
