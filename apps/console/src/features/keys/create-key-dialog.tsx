import { valueOf } from '@paretostudio/api-client';
import { useId, useRef, useState } from 'react';
import { api } from '../../data/api.js';
import { useIdempotencyKey } from '../../data/use-idempotency-key.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorState } from '../../ui/states.js';
import { keyFormErrorsOf } from './key-form-errors.js';
import { KeyFormFields } from './key-form-fields.js';
import { toCreateBody, type KeyFormValues } from './key-form-values.js';
import styles from './key-form.module.css';
import { KeyReveal } from './key-reveal.js';
import { LostKeyDialog } from './lost-key-dialog.js';
import { useIssuedKey } from './use-issued-key.js';
import { useKeyForm } from './use-key-form.js';
import { useLeaveGuard } from './use-leave-guard.js';

/** Makes a key and shows it, this once. Drawn only while it is open: nothing of the key outlives it. */
export function CreateKeyDialog({
  initial,
  onClose,
}: {
  /** What the form begins with. */
  readonly initial: KeyFormValues;
  readonly onClose: () => void;
}) {
  const idempotencyKeyFor = useIdempotencyKey();
  // Of the opening, not of the sending: the same form sent again is the same request.
  const [openedAt] = useState(() => new Date());
  const { issued, issue, isPending, error } = useIssuedKey((values: KeyFormValues) => {
    const body = toCreateBody(values, openedAt);
    const params = { header: { 'Idempotency-Key': idempotencyKeyFor(body) } };
    return valueOf(api.POST('/v1/api-keys', { params, body }));
  });
  if (issued !== null) return <RevealDialog issued={issued} onClose={onClose} />;
  return (
    <FormDialog initial={initial} onClose={onClose} onSubmit={issue} isPending={isPending} error={error} />
  );
}

function FormDialog({
  initial,
  onClose,
  onSubmit,
  isPending,
  error,
}: {
  readonly initial: KeyFormValues;
  readonly onClose: () => void;
  readonly onSubmit: (values: KeyFormValues) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}) {
  const formId = useId();
  const element = useRef<HTMLFormElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const form = useKeyForm(element, initial, error, onSubmit);
  const isSaidAtFields = Object.keys(keyFormErrorsOf(error, form.values)).length > 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !isPending) onClose();
      }}
      initialFocus={nameField}
      title="Create API key"
      description="A key lets one program use this account, within what you choose here."
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} pending={isPending}>
            Create API key
          </Button>
        </>
      }
    >
      <form id={formId} ref={element} noValidate className={styles.form} onSubmit={form.submit}>
        <KeyFormFields form={form} nameField={nameField} />
        {error !== null && !isSaidAtFields && <ErrorState error={error} />}
      </form>
    </Dialog>
  );
}

function RevealDialog({
  issued,
  onClose,
}: {
  readonly issued: Parameters<typeof KeyReveal>[0]['issued'];
  readonly onClose: () => void;
}) {
  const isShown = issued.key !== null;
  const content = useRef<HTMLDivElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isStored, setIsStored] = useState(false);
  const blocker = useLeaveGuard(isShown && !isStored);
  const stay = () => {
    setIsAsking(false);
    blocker.reset?.();
  };
  const leave = () => {
    setIsStored(true);
    if (blocker.state === 'blocked') blocker.proceed();
    else onClose();
  };
  return (
    <>
      <Dialog
        open
        size="l"
        initialFocus={content}
        onOpenChange={(open) => {
          if (open) return;
          if (isShown) setIsAsking(true);
          else onClose();
        }}
        title={isShown ? 'Your new API key' : 'No key to show'}
        description={<bdi>{issued.name}</bdi>}
        footer={
          <Button variant="primary" onClick={onClose}>
            {isShown ? 'I have stored it' : 'Close'}
          </Button>
        }
      >
        <div ref={content} tabIndex={-1} className={styles.revealed}>
          <KeyReveal issued={issued} />
        </div>
      </Dialog>
      <LostKeyDialog open={isAsking || blocker.state === 'blocked'} onStay={stay} onLeave={leave} />
    </>
  );
}
