import type { MailDelivery } from '@paretostudio/studio';
import type { Config } from './read-config.js';

/** Tells how mails leave: by SMTP where it is set; else, outside production, they are shown on the terminal. */
export function mailDeliveryOf({
  smtpUrl,
  production,
}: Pick<Config, 'smtpUrl' | 'production'>): MailDelivery {
  if (smtpUrl !== null) return 'smtp';
  return production ? 'none' : 'terminal';
}
