import { explainRefusal, STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { Caller } from './core/caller.js';
import type { Operation } from './core/operation.js';
import { refuse, type Outcome } from './core/outcome.js';
import { rightsOf } from './core/rights-of.js';
import type { StudioContext } from './core/studio-context.js';
import { OPERATIONS, type InputOf, type OperationName, type OutputOf } from './operations.js';
import { validateInput, type ValidateInputOptions } from './validation/validate-input.js';

/**
 * Runs operations for callers: the one way that every face takes.
 *
 * Rights are decided for each call, by the function that also filters lists; nothing is remembered from call to call.
 */
export class Studio {
  constructor(private readonly ctx: StudioContext) {}

  /**
   * Runs an operation with an input that was validated before.
   *
   * @returns The operation's answer, or a refusal; `permission_denied` and `plan_required` when the caller has no
   *   right to the action.
   * @throws On outages alone: of the storage, or of admission.
   */
  async run<Name extends OperationName>(
    name: Name,
    caller: Caller,
    input: InputOf<Name>,
  ): Promise<Outcome<OutputOf<Name>>> {
    const operation = operationOf(name);
    return refusalFor(caller, operation) ?? operation.run(this.ctx, caller, input);
  }

  /**
   * Runs an operation with an input as it came: rights first, then the input's rules, then the operation.
   *
   * @param raw - Parsed JSON or a query, untrusted.
   * @returns As {@link Studio.run}, or `invalid_request` with the fields that are wrong.
   */
  async call<Name extends OperationName>(
    name: Name,
    caller: Caller,
    raw: unknown,
    options: ValidateInputOptions = {},
  ): Promise<Outcome<OutputOf<Name>>> {
    const operation = operationOf(name);
    const refused = refusalFor(caller, operation);
    if (refused !== null) return refused;
    const checked = validateInput(operation.input, raw, options);
    return checked.ok ? operation.run(this.ctx, caller, checked.value) : checked;
  }
}

function operationOf<Name extends OperationName>(name: Name): Operation<InputOf<Name>, OutputOf<Name>> {
  return OPERATIONS[name] as unknown as Operation<InputOf<Name>, OutputOf<Name>>;
}

function refusalFor(
  caller: Caller,
  operation: { readonly action: string },
): ReturnType<typeof refuse> | null {
  const refusal = explainRefusal(rightsOf(caller), STUDIO_ACTIONS, operation.action);
  if (refusal === null) return null;
  return refuse({
    code: refusal.code,
    detail: refusal.message,
    action: operation.action,
    ...(refusal.code === 'plan_required' ? { plan: caller.plan } : {}),
    ...(refusal.feature === undefined ? {} : { feature: refusal.feature }),
  });
}
