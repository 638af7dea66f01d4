import type { Config } from '../config/read-config.js';
import type { MailTransport } from './mail-transport.js';
import { terminalTransport } from './terminal-transport.js';

/**
 * Makes the way that mails leave by, as the configuration says; null when none leaves. The library that speaks SMTP is
 * loaded only where it is used.
 */
export async function mailTransportOf({
  smtpUrl,
  mailFrom,
  production,
}: Pick<Config, 'smtpUrl' | 'mailFrom' | 'production'>): Promise<MailTransport | null> {
  if (smtpUrl !== null && mailFrom !== null) {
    const { smtpTransport } = await import('./smtp-transport.js');
    return smtpTransport(smtpUrl, mailFrom);
  }
  return production ? null : terminalTransport((text) => void process.stdout.write(`${text}\n`));
}
