import type { Mail } from '@paretostudio/studio';

/** The way that mails leave this server. */
export interface MailTransport {
  /**
   * Hands a mail on.
   *
   * @param id - The same each time that a mail is tried, so that who gets it twice can tell.
   * @throws {@link MailRefusedError} If it will never be taken; anything else when it may be taken later.
   */
  send(id: string, mail: Mail): Promise<void>;
  /** Ends its connections. */
  close(): void;
}

/** The receiving side refused a mail for good. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}
