import { createTransport } from 'nodemailer';
import { MailRefusedError, type MailTransport } from './mail-transport.js';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/**
 * Hands mails to an SMTP server, at most two at a time.
 *
 * @param url - As SMTP_URL.
 * @param from - As MAIL_FROM.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const domain = from.replace(/^.*@/, '').replace(/>$/, '');
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
  return {
    async send(id, { to, subject, text }) {
      try {
        await mailer.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        if (isFinal(error)) throw new MailRefusedError('The mail was refused for good.', { cause: error });
        throw error;
      }
    },
    close: () => mailer.close(),
  };
}

/** A permanent refusal (5xx) of the recipient or the message; one of our credentials may be set right. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isOfMail && typeof responseCode === 'number' && responseCode >= 500;
}
