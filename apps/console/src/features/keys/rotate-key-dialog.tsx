import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorState } from '../../ui/states.js';
import { FocusOnMount } from './focus-on-mount.js';
import { newIdempotencyKey } from '../../data/new-idempotency-key.js';
import { useIdempotencyKey } from '../../data/use-idempotency-key.js';
import { KeyReveal } from './key-reveal.js';
import { apiKeyQuery, type ApiKey } from './keys-queries.js';
import { LostKeyDialog } from './lost-key-dialog.js';
import { MakeReplacement, RevokeOldKey, RotationDone, SeeReplacement } from './rotate-key-steps.js';
import { ROTATION_STEPS, rotationStage, stepOf } from './rotation.js';
import { StepList } from './step-list.js';
import { useFirstCall } from './use-first-call.js';
import { useIssuedKey } from './use-issued-key.js';
import { useLeaveGuard } from './use-leave-guard.js';

/** Leads through the rotation of a key: made, configured, seen working, the old one revoked. It takes up where it was left. */
export function RotateKeyDialog({
  apiKey,
  onClose,
}: {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}) {
  const { data: key = apiKey } = useQuery({ ...apiKeyQuery(apiKey.id), initialData: apiKey });
  const idempotencyKeyFor = useIdempotencyKey();
  const [isAsking, setIsAsking] = useState(false);
  const { issued, issue, forget, isPending, error } = useIssuedKey(
    (order: { readonly overlapSeconds: number | null; readonly replace: boolean }) =>
      valueOf(
        api.POST('/v1/api-keys/{id}/rotate', {
          params: {
            path: { id: apiKey.id },
            // To make another one in place of a lost one is another request each time.
            header: { 'Idempotency-Key': order.replace ? newIdempotencyKey() : idempotencyKeyFor(order) },
          },
          body: {
            ...(order.overlapSeconds !== null && { overlapSeconds: order.overlapSeconds }),
            replace: order.replace,
          },
        }),
      ),
  );
  const call = useFirstCall(issued === null ? key.replacedById : issued.id);
  const isShown = issued !== null && issued.key !== null;
  const stage = rotationStage(key, issued !== null, call.isSeen);
  const blocker = useLeaveGuard(isShown);
  const leave = () => {
    forget();
    setIsAsking(false);
    if (blocker.state === 'blocked') blocker.proceed();
    else onClose();
  };
  const replaceLost = () => issue({ overlapSeconds: null, replace: true });
  return (
    <>
      <Dialog
        open
        size={isShown ? 'l' : 'm'}
        onOpenChange={(open) => {
          if (open || isPending) return;
          if (isShown) setIsAsking(true);
          else onClose();
        }}
        title={
          <>
            Rotate <bdi>{key.name}</bdi>
          </>
        }
        description="The new key has the same permissions, limits and expiry. The old one works until the end."
        footer={
          issued !== null ? (
            <Button variant="primary" onClick={forget}>
              {isShown ? 'I have stored it' : 'Go on'}
            </Button>
          ) : (
            <Button onClick={onClose} disabled={isPending}>
              {stage === 'make' ? 'Cancel' : stage === 'done' ? 'Close' : 'Continue later'}
            </Button>
          )
        }
      >
        <StepList label="Steps of the rotation" steps={ROTATION_STEPS} current={stepOf(stage)} />
        <FocusOnMount key={stage}>
          {stage === 'make' && (
            <MakeReplacement
              isPending={isPending}
              onMake={(overlapSeconds) => issue({ overlapSeconds, replace: false })}
            />
          )}
          {stage === 'configure' && issued !== null && <KeyReveal issued={issued} />}
          {stage === 'see' && (
            <SeeReplacement call={call} isPending={isPending} onReplaceLost={replaceLost} />
          )}
          {stage === 'revoke' && <RevokeOldKey apiKey={key} call={call} />}
          {stage === 'done' && <RotationDone apiKey={key} />}
        </FocusOnMount>
        {error !== null && issued === null && <ErrorState error={error} />}
      </Dialog>
      <LostKeyDialog
        open={isAsking || blocker.state === 'blocked'}
        onStay={() => {
          setIsAsking(false);
          blocker.reset?.();
        }}
        onLeave={leave}
      />
    </>
  );
}
