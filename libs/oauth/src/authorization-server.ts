import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  AuthorizationAnswerView,
  AuthorizationRequestView,
  CurrentSession,
  Outcome,
} from '@paretostudio/studio';

/** The browser that a person answers a request in. */
export interface AnsweringBrowser {
  /** Its session in the studio. */
  readonly current: Pick<CurrentSession, 'caller' | 'sessionId' | 'view'>;
  /** Cookies by name, as it sent them; untrusted. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly userAgent: string | null;
}

/** Lets programs in by the consent of people, with nothing but Node.js between it and the socket. */
export interface AuthorizationServer {
  /** Its identifier: an origin. */
  readonly issuer: string;

  /**
   * Answers a request to one of `OAUTH_PATHS`. What is below none of them is answered with 404.
   *
   * @param address - Of the client, as the server trusts it; null when unknown. Counted, and kept with nothing.
   */
  handle(request: IncomingMessage, response: ServerResponse, address: string | null): Promise<void>;

  /**
   * Tells a person what a program asks for, and makes the request that person's.
   *
   * @returns `not_found` for a request that is over, was answered, was begun in another browser, or is another person's.
   */
  describe(uid: string, browser: AnsweringBrowser): Promise<Outcome<AuthorizationRequestView>>;

  /**
   * Keeps the consent of a person. The program has no token before the browser has gone to the answered address.
   *
   * @param permissions - What the person chose; untrusted.
   * @returns As {@link describe}; `conflict` when the person is in another account than the one that was shown, or has
   *   too many apps; `invalid_permissions`.
   */
  approve(
    uid: string,
    browser: AnsweringBrowser,
    permissions: unknown,
  ): Promise<Outcome<AuthorizationAnswerView>>;

  /** Sends the person back to the program with `access_denied`. Refuses as {@link approve} does. */
  deny(uid: string, browser: AnsweringBrowser): Promise<Outcome<AuthorizationAnswerView>>;

  /** Gives connections for metadata documents back. */
  close(): Promise<void>;
}
