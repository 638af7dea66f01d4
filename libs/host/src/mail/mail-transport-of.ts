import type { Config } from '../config/read-config.js';
import type { MailTransport } from './mail-transport.js';
import { smtpTransport } from './smtp-transport.js';
import { terminalTransport } from './terminal-transport.js';

/** Makes the way that mails leave by, as the configuration says; null when none leaves. */
export function mailTransportOf({
  smtpUrl,
  mailFrom,
  production,
}: Pick<Config, 'smtpUrl' | 'mailFrom' | 'production'>): MailTransport | null {
  if (smtpUrl !== null && mailFrom !== null) return smtpTransport(smtpUrl, mailFrom);
  return production ? null : terminalTransport((text) => void process.stdout.write(`${text}\n`));
}
