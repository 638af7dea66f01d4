import type { AuthenticateOptions } from 'passport';
import { type HttpRequest, ProblemException } from '@paretostudio/guard';
import { API_KEY_STRATEGY, type ApiKeyAuthenticateOptions } from '../strategy/api-key-strategy.js';
import { findUnclaimed } from '../strategy/unclaimed-requests.js';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';
import type { CostOfRequest } from './decorators.js';
import { internalError } from './internal-error.js';

/**
 * Runs a route's strategies over one request; resolves with `req.user` set by the first that lets it in.
 *
 * @throws {@link ProblemException} When none does: the refusal of the key, or that none was sent.
 */
export type PassportRunner = (req: HttpRequest, res: object) => Promise<void>;

/**
 * Makes the runner of a route: `api-key` first, then the strategies alongside, through Passport's own `authenticate`.
 *
 * Passport's middleware is made once for a route, not once for a request: instead of a callback it is told to assign
 * the user and to report failure as an error, which leaves one promise and its two functions to each request.
 */
export function makePassportRunner(
  settings: ApiKeyAuthSettings,
  cost: number | CostOfRequest<HttpRequest>,
): PassportRunner {
  const options: ApiKeyAuthenticateOptions & AuthenticateOptions = {
    cost,
    assignProperty: 'user',
    authInfo: false,
    failWithError: true,
    session: false,
  };
  const names = [API_KEY_STRATEGY, ...settings.alongside];
  const middleware = settings.passport.authenticate(names, options);

  return async (req, res) => {
    // Whatever stood there before was put there by somebody else; only a strategy of this route lets anyone in.
    req.user = undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        middleware(req, rawResponse(res), (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      throw isAuthenticationError(error) ? unclaimedProblem(req) : error;
    }
    if (req.user === undefined) throw unclaimedProblem(req);
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

function unclaimedProblem(req: object): ProblemException {
  const refusal = findUnclaimed(req);
  return refusal === null ? internalError() : new ProblemException(refusal);
}
