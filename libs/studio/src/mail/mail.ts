/** A mail to one person, in plain text. */
export interface Mail {
  /** One address, at most 254 characters. */
  readonly to: string;
  /** One line, at most 200 characters. */
  readonly subject: string;
  /** Lines ended by `\n`; at most 20,000 characters. Links that act have their token in the fragment. */
  readonly text: string;
}

/** How mails leave: by SMTP, printed on the server's terminal (for development), or not at all. */
export type MailDelivery = 'smtp' | 'terminal' | 'none';
