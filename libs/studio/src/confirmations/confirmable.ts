import type { StudioActionName } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import type { DestructionRule } from '../core/destruction.js';

/** One call of a destructive operation, by a key, with its input validated. */
export interface Confirmable<Input extends object> {
  readonly action: StudioActionName;
  readonly destruction: DestructionRule<Input>;
  readonly caller: Caller;
  readonly keyId: string;
  readonly input: Input;
}

/**
 * Puts a call together for being confirmed.
 *
 * @throws {@link TypeError} If the operation destroys nothing, or the call was not made with a key: people confirm
 *   before their own face.
 */
export function confirmableOf<Input extends object>(
  operation: { readonly action: StudioActionName; readonly destruction?: DestructionRule<Input> },
  caller: Caller,
  input: Input,
): Confirmable<Input> {
  const { action, destruction } = operation;
  const { keyId } = caller;
  if (destruction === undefined) throw new TypeError(`${action} destroys nothing that could be confirmed.`);
  if (keyId === null) throw new TypeError('Only a call that was made with a key is confirmed.');
  return { action, destruction, caller, keyId, input };
}
