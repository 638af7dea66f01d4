import type { MailTransport } from './mail-transport.js';

/** Shows mails instead of sending them: for development, where nobody has to set a mail server up. */
export function terminalTransport(write: (text: string) => void): MailTransport {
  return {
    send(_id, { to, subject, text }) {
      const lines = [`To: ${to}`, `Subject: ${subject}`, '', ...text.split('\n')].map(printable);
      write(
        ['', 'A mail that would leave if SMTP_URL were set:', ...lines.map((line) => `  | ${line}`), ''].join(
          '\n',
        ),
      );
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

/** Without what a terminal would obey. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '?');
}
