import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { codeOf } from '../../data/words-of.js';
import { ProveDialog } from './prove-dialog.js';

/** A change that wants a fresh proof, with the dialog that asks for one. */
export interface ProvedChange<Input, Output> {
  readonly change: UseMutationResult<Output, unknown, Input>;
  /** What went wrong, but for a missing proof, which is asked for instead; null while nothing did. */
  readonly error: unknown;
  /** To be drawn beside what begins the change. */
  readonly proof: ReactNode;
}

/** Runs a change of how somebody signs in; where the server wants a fresh proof, asks for it and runs it again. */
export function useProved<Input, Output>({
  run,
  onDone,
}: {
  readonly run: (input: Input) => Promise<Output>;
  readonly onDone: (output: Output) => Promise<void> | void;
}): ProvedChange<Input, Output> {
  const [waiting, setWaiting] = useState<{ readonly input: Input } | null>(null);
  const change = useMutation<Output, unknown, Input>({
    mutationFn: run,
    onSuccess: onDone,
    onError: (error, input) => {
      if (codeOf(error) === 'proof_required') setWaiting({ input });
    },
  });
  const goOn = () => {
    setWaiting(null);
    if (waiting !== null) change.mutate(waiting.input);
  };
  const close = (open: boolean) => {
    if (open) return;
    setWaiting(null);
    change.reset();
  };
  return {
    change,
    error: codeOf(change.error) === 'proof_required' ? null : change.error,
    proof: <ProveDialog open={waiting !== null} onOpenChange={close} onProved={goOn} />,
  };
}
