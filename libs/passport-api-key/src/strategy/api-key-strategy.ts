import { REFUSALS, wwwAuthenticate } from '@paretostudio/admission';
import passport from 'passport';
import {
  type AccessCharge,
  type AccessDecision,
  type AccessOptions,
  type AccessRequirement,
  type AccessSettings,
  type ApiKeyPrincipal,
  chargedWith,
  decideAccess,
  type HttpRequest,
  ProblemException,
  requirementOf,
  resolveAccessSettings,
} from '@paretostudio/guard';
import { rememberUnclaimed } from './unclaimed-requests.js';

/** The name that {@link ApiKeyStrategy} registers under. */
export const API_KEY_STRATEGY = 'api-key';

/** What `passport.authenticate('api-key', …)` understands beside Passport's own options. */
export interface ApiKeyAuthenticateOptions {
  /** The action that the key must be allowed to call; without it only the key itself is judged. */
  readonly action?: string;
  /** Whose action it is. Default: the table's own resource. */
  readonly resource?: string;
  /**
   * What the request costs, or what works it out, with the burst where that differs. Default: the action's cost, or 1
   * without an action.
   */
  readonly cost?: number | ((req: HttpRequest) => number | AccessCharge);
}

/**
 * Turns a principal that was let in into the user of the request, as Passport's strategies do: `done(null, user)`;
 * a user of null or false refuses it after all, an error is passed on.
 */
export type VerifyPrincipal = (
  principal: ApiKeyPrincipal,
  done: (error: unknown, user?: object | null | false) => void,
) => void;

/**
 * The Passport strategy `api-key`: lets a request in with the key in its `Authorization: Bearer` or `X-API-Key`
 * header; the user is an `ApiKeyPrincipal`.
 *
 * In a list of strategies it *fails*, so that the next one is tried, when no key of ours was sent: nothing at all, or
 * a Bearer token that does not begin with the prefix. A key that is sent and refused is an *error*, a
 * {@link ProblemException}, so that no later strategy hides why. An outage is an error of status 503, never a failure.
 *
 * @example
 * passport.use(new ApiKeyStrategy({ admission }));
 * app.get('/report', passport.authenticate('api-key', { session: false, action: 'get_usage' }), handler);
 */
export class ApiKeyStrategy extends passport.Strategy {
  override readonly name = API_KEY_STRATEGY;
  // Passport calls `authenticate` on an object that inherits from this one, which has no private (#) members.
  private readonly settings: AccessSettings;
  private readonly requirements = new WeakMap<object, AccessRequirement>();

  /**
   * @param verify - Makes the user of an admitted principal, whose request is counted already. Default: the principal.
   * @throws {@link TypeError} If `admission` is missing.
   */
  constructor(
    options: AccessOptions,
    private readonly verify?: VerifyPrincipal,
  ) {
    super();
    this.settings = resolveAccessSettings(options);
  }

  /**
   * Called by Passport for each request; ends in exactly one of `success`, `fail` and `error`.
   *
   * @throws {@link RangeError} If the options name an action that the table does not have, or an impossible cost.
   */
  override authenticate(req: HttpRequest, options: ApiKeyAuthenticateOptions = {}): void {
    const requirement = this.requirementFor(req, options);
    decideAccess(this.settings, requirement, req).then(
      (decision) => this.conclude(req, decision),
      (error: unknown) => this.error(error),
    );
  }

  private conclude(req: HttpRequest, decision: AccessDecision): void {
    switch (decision.kind) {
      case 'granted':
        this.succeed(decision.principal);
        return;
      case 'refused':
        this.error(new ProblemException(decision.refusal, decision.at, decision.owner));
        return;
      case 'none':
        rememberUnclaimed(req, decision.refusal);
        this.fail(wwwAuthenticate(decision.refusal) ?? undefined, REFUSALS[decision.refusal.code].status);
    }
  }

  private succeed(principal: ApiKeyPrincipal): void {
    if (this.verify === undefined) {
      this.success(principal);
      return;
    }
    this.verify(principal, (error, user) => {
      if (error) this.error(error);
      else if (user) this.success(user);
      else this.fail(401);
    });
  }

  private requirementFor(req: HttpRequest, options: ApiKeyAuthenticateOptions): AccessRequirement {
    const { cost } = options;
    if (typeof cost !== 'function') return this.requirementOf(options, cost);
    return chargedWith(this.requirementOf(options, undefined), cost(req));
  }

  /** Passport gives the same options object for every request of a route: what it demands is worked out once. */
  private requirementOf(options: ApiKeyAuthenticateOptions, cost: number | undefined): AccessRequirement {
    const known = this.requirements.get(options);
    if (known !== undefined) return known;
    const { action = null, resource } = options;
    if ('action' in options && options.action === undefined) {
      throw new RangeError('An action is required where one is named; without the option none is demanded.');
    }
    const requirement = requirementOf(this.settings.actions, action, { resource, cost });
    this.requirements.set(options, requirement);
    return requirement;
  }
}
