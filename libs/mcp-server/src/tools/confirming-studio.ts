import type { Caller, OperationName, Outcome } from '@paretostudio/studio';

/** The way by which a person confirms. */
export type ConfirmationChannel = 'elicitation' | 'token';

/** What would be lost, and the token to confirm it with. */
export interface ConfirmationRequestView {
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly consequences: readonly string[];
  readonly advice: string;
  readonly expiresAt: string;
  readonly token: string;
}

interface Given {
  readonly token: string;
  readonly channel: ConfirmationChannel;
}

/** What a studio does in two rounds. */
export interface ConfirmingStudio {
  ask(
    name: OperationName,
    caller: Caller,
    raw: unknown,
    channel: ConfirmationChannel,
  ): Promise<Outcome<ConfirmationRequestView>>;
  confirm(name: OperationName, caller: Caller, raw: unknown, given: Given): Promise<Outcome<object>>;
  decline(
    name: OperationName,
    caller: Caller,
    raw: unknown,
    given: Given & { readonly answer: 'declined' | 'cancelled' },
  ): Promise<Outcome<void>>;
}
