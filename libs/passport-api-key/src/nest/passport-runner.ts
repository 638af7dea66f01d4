import type { AuthenticateOptions } from 'passport';
import { type HttpRequest, ProblemException } from '@paretostudio/guard';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';

/**
 * Runs strategies over one request, in their order.
 *
 * @returns The user of the first that lets the request in; undefined when none does.
 * @throws What a strategy reports as an error, such as a {@link ProblemException}: no later one is tried then.
 */
export type PassportRunner = (req: HttpRequest, res: object) => Promise<unknown>;

/**
 * Makes the runner of the strategies alongside, through Passport's own `authenticate`.
 *
 * Passport's middleware is made once, not once for a request: instead of a callback it is told to assign the user and
 * to report failure as an error, which leaves one promise and its two functions to each request.
 */
export function makePassportRunner({ alongside, passport }: ApiKeyAuthSettings): PassportRunner {
  if (alongside.length === 0) return async () => undefined;
  const options: AuthenticateOptions = {
    assignProperty: 'user',
    authInfo: false,
    failWithError: true,
    session: false,
  };
  const middleware = passport.authenticate([...alongside], options);

  return async (req, res) => {
    // Whatever stood there before was put there by somebody else; only a strategy of this list lets anyone in.
    req.user = undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        middleware(req, rawResponse(res), (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      if (!isAuthenticationError(error)) throw error;
    }
    return req.user;
  };
}

/** Passport writes with Node's own methods, which Fastify's reply does not have. */
function rawResponse(res: object): object {
  return 'raw' in res && typeof res.raw === 'object' && res.raw !== null ? res.raw : res;
}

/** Passport does not export its error, which means "every strategy failed". */
function isAuthenticationError(error: unknown): boolean {
  return (
    error instanceof Error && error.name === 'AuthenticationError' && !(error instanceof ProblemException)
  );
}
