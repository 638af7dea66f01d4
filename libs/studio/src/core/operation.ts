import type { StudioActionName } from '@paretostudio/permissions';
import type { Caller } from './caller.js';
import type { DestructionRule } from './destruction.js';
import type { Outcome } from './outcome.js';
import type { StudioContext } from './studio-context.js';

/** A class whose instances describe a shape: an input with its rules, or a view. */
export type Shape<T extends object> = new () => T;

/** One thing that the studio can do, with the right that it needs and the shapes that go in and come out. */
export interface Operation<
  Input extends object,
  Output extends object,
  Action extends StudioActionName = StudioActionName,
> {
  /** The action that a caller must be granted. */
  readonly action: Action;
  readonly input: Shape<Input>;
  readonly output: Shape<Output>;
  /** What it would destroy; given by every operation whose action is destructive, and by no other. */
  readonly destruction?: DestructionRule<NoInfer<Input>>;
  /**
   * Does it. Rights and input were checked before; what depends on stored records (another member's key, a cap, a
   * stale version) is decided here.
   */
  run(ctx: StudioContext, caller: Caller, input: NoInfer<Input>): Promise<Outcome<NoInfer<Output>>>;
}

/** Declares an operation; the types of `run` follow from the classes. */
export function defineOperation<
  Input extends object,
  Output extends object,
  const Action extends StudioActionName,
>(operation: Operation<Input, Output, Action>): Operation<Input, Output, Action> {
  return Object.freeze(operation);
}
