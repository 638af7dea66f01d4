import type { ConfirmationChannel } from '@paretostudio/entities';
import { explainRefusal, findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { askConfirmation } from './confirmations/ask-confirmation.js';
import { confirmDestruction } from './confirmations/confirm-destruction.js';
import { confirmableOf } from './confirmations/confirmable.js';
import type { ConfirmationRequestView } from './confirmations/confirmation-request.view.js';
import { declineConfirmation, type DeclinedAnswer } from './confirmations/decline-confirmation.js';
import type { ConfirmationAnswer } from './confirmations/redeem-confirmation.js';
import { refuseUnconfirmed } from './confirmations/refuse-unconfirmed.js';
import type { Caller } from './core/caller.js';
import type { Operation } from './core/operation.js';
import { refuse, type Outcome } from './core/outcome.js';
import { rightsOf } from './core/rights-of.js';
import type { StudioContext } from './core/studio-context.js';
import { OPERATIONS, type InputOf, type OperationName, type OutputOf } from './operations.js';
import { ToolUse } from './tool-use/tool-use.js';
import { validateInput, type InputCheck, type ValidateInputOptions } from './validation/validate-input.js';

/**
 * Runs operations for callers: the one way that every face takes.
 *
 * Rights are decided for each call, by the function that also filters lists; nothing is remembered from call to call.
 * A destructive operation runs at once by {@link Studio.call}, for a face at which a person decides; or in two rounds,
 * {@link Studio.ask} and {@link Studio.confirm}, for one at which a model does.
 */
export class Studio {
  /** Uses tools of upstream servers, at a connection or through an agent. */
  readonly tools: ToolUse;

  constructor(private readonly ctx: StudioContext) {
    this.tools = new ToolUse(ctx);
  }

  /**
   * Runs an operation with an input that was validated before.
   *
   * @returns The operation's answer, or a refusal; `permission_denied` and `plan_required` when the caller has no
   *   right to the action, `human_confirmation_required` when it is destructive and the key demands a person's yes.
   * @throws On outages alone: of the storage, or of admission.
   */
  async run<Name extends OperationName>(
    name: Name,
    caller: Caller,
    input: InputOf<Name>,
  ): Promise<Outcome<OutputOf<Name>>> {
    const operation = operationOf(name);
    return refusalFor(caller, operation) ?? operation.run(this.ctx, unconfirmed(caller, operation), input);
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
    const checked = check(caller, operation, raw, options);
    return checked.ok ? operation.run(this.ctx, unconfirmed(caller, operation), checked.value) : checked;
  }

  /**
   * Begins a destructive operation: tells what would be lost and gives a token for the answer. Nothing is destroyed.
   *
   * @param raw - As for {@link Studio.call}; the answer has to come with the same.
   * @param channel - How the answer will come: only `elicitation` is a person's.
   * @returns The question, which stands for five minutes; or a refusal, as the operation itself would give it.
   * @throws {@link TypeError} If the operation destroys nothing, or the call was not made with a key.
   */
  async ask<Name extends OperationName>(
    name: Name,
    caller: Caller,
    raw: unknown,
    channel: ConfirmationChannel,
  ): Promise<Outcome<ConfirmationRequestView>> {
    const operation = operationOf(name);
    const checked = check({ ...caller, confirmedBy: channel }, operation, raw);
    return checked.ok
      ? askConfirmation(this.ctx, confirmableOf(operation, caller, checked.value), channel)
      : checked;
  }

  /**
   * Runs a destructive operation after a yes. Rights are checked again; the token is redeemed in the transaction of
   * the deed, once over any number of processes.
   *
   * @param answer - The token of the question that was asked for this key, action and input, over this channel.
   * @returns The operation's answer, or `confirmation_invalid`: also when the target was changed since it was shown.
   */
  async confirm<Name extends OperationName>(
    name: Name,
    caller: Caller,
    raw: unknown,
    answer: ConfirmationAnswer,
  ): Promise<Outcome<OutputOf<Name>>> {
    const operation = operationOf(name);
    const confirmed: Caller = { ...caller, confirmedBy: answer.channel };
    const checked = check(confirmed, operation, raw);
    if (!checked.ok) return checked;
    const confirmable = confirmableOf(operation, confirmed, checked.value);
    return confirmDestruction(this.ctx, confirmable, answer, (ctx) =>
      operation.run(ctx, confirmed, checked.value),
    );
  }

  /** Ends a question by a no: its token is used up, and the audit log is told. Nothing is destroyed. */
  async decline<Name extends OperationName>(
    name: Name,
    caller: Caller,
    raw: unknown,
    answer: DeclinedAnswer,
  ): Promise<Outcome<void>> {
    const operation = operationOf(name);
    const checked = check({ ...caller, confirmedBy: answer.channel }, operation, raw);
    return checked.ok
      ? declineConfirmation(this.ctx, confirmableOf(operation, caller, checked.value), answer)
      : checked;
  }
}

function operationOf<Name extends OperationName>(name: Name): Operation<InputOf<Name>, OutputOf<Name>> {
  return OPERATIONS[name] as unknown as Operation<InputOf<Name>, OutputOf<Name>>;
}

function check<Input extends object, Output extends object>(
  caller: Caller,
  operation: Operation<Input, Output>,
  raw: unknown,
  options: ValidateInputOptions = {},
): InputCheck<Input> {
  return refusalFor(caller, operation) ?? validateInput(operation.input, raw, options);
}

/** Marks a call of a destructive operation as one that nobody was asked about, for the audit log. */
function unconfirmed(caller: Caller, operation: { readonly action: string }): Caller {
  return isDestructive(operation) ? { ...caller, confirmedBy: caller.confirmedBy ?? 'none' } : caller;
}

function isDestructive({ action }: { readonly action: string }): boolean {
  return findAction(STUDIO_ACTIONS, action)?.hints.destructive === true;
}

function refusalFor(
  caller: Caller,
  operation: { readonly action: string },
): ReturnType<typeof refuse> | null {
  const { action } = operation;
  const refusal = explainRefusal(rightsOf(caller), STUDIO_ACTIONS, action);
  if (refusal === null) return isDestructive(operation) ? refuseUnconfirmed(caller, action) : null;
  return refuse({
    code: refusal.code,
    detail: refusal.message,
    action,
    ...(refusal.code === 'plan_required' ? { plan: caller.plan } : {}),
    ...(refusal.feature === undefined ? {} : { feature: refusal.feature }),
  });
}
