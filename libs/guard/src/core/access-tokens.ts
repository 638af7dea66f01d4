import type { AuthorizationChallenge } from '@paretostudio/admission';
import type { HttpRequest } from './http-request.js';

/** Access tokens that a door takes beside keys, each for one resource. */
export interface AccessTokens {
  /** What every access token begins with; another beginning than that of keys. */
  readonly prefix: string;
  /**
   * Names the resource that a request is for: what its token must have been given for. Null where no token is taken.
   * Must not throw.
   */
  readonly resourceOf: (req: HttpRequest) => string | null;
  /**
   * Tells where a client without a good token learns how to get one; becomes a part of `WWW-Authenticate`. Null where
   * nothing is to be told. Must not throw.
   */
  readonly challengeOf: (req: HttpRequest) => AuthorizationChallenge | null;
}
