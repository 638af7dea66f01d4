import { useId } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { RadioCards } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { AuthenticationFields } from './authentication-fields.js';
import { type ConnectionDraft, newDraft } from './connection-draft.js';
import { countOf } from './connection-words.js';
import { IdentityFields } from './identity-fields.js';
import { SaveFailure } from './save-failure.js';
import { TestResult } from './test-result.js';
import { type AddedConnection, useAddConnection } from './use-add-connection.js';
import { useConnectionForm } from './use-connection-form.js';
import styles from './connections.module.css';

/** Asks for an upstream server, saves it and shows at once how it answers. Drawn while it is open, so nothing typed outlives it. */
export function AddConnectionDialog({
  known,
  onClose,
}: {
  /** What is filled in from the beginning. */
  readonly known?: Partial<ConnectionDraft> | undefined;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const add = useAddConnection();
  const { added, isPending, error } = add;
  const isDone = added?.test.reachable === true && !isPending && error === null;
  const { form, formRef, onSubmit } = useConnectionForm(newDraft(known), error, (draft) => {
    if (!isPending) add.save(draft);
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="m"
      title={isDone ? 'Connected' : 'Add connection'}
      description={
        isDone ? undefined : 'An MCP server whose tools your agents and keys may use, as far as you allow.'
      }
      footer={
        isDone ? (
          <DoneButtons added={added} onClose={onClose} />
        ) : (
          <>
            <Button onClick={onClose}>{added === null ? 'Cancel' : 'Leave it as it is'}</Button>
            <Button variant="primary" type="submit" form={formId} pending={isPending}>
              {added === null ? 'Add and test' : 'Save and test again'}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <Done added={added} />
      ) : (
        <form id={formId} ref={formRef} noValidate onSubmit={onSubmit}>
          <Stack>
            {!isPending && <SaveFailure error={error} />}
            {!isPending && error === null && added !== null && <NotReached added={added} />}
            <IdentityFields form={form} isSaved={added !== null} />
            <AuthenticationFields form={form} />
            {added === null && <FirstTools draft={form.draft} onChange={form.set} />}
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function FirstTools({
  draft,
  onChange,
}: {
  readonly draft: ConnectionDraft;
  readonly onChange: (change: Partial<ConnectionDraft>) => void;
}) {
  return (
    <RadioCards
      legend="The tools that it has now"
      value={draft.approveFirstTools ? 'approve' : 'look'}
      options={[
        {
          value: 'look',
          label: 'Look at them first',
          description: 'Nobody can call a tool before you have read what it says and approved it.',
        },
        {
          value: 'approve',
          label: 'Approve them at once',
          description:
            'For a server that you trust. Tools with a warning wait all the same, as do later changes.',
        },
      ]}
      onChange={(value) => onChange({ approveFirstTools: value === 'approve' })}
    />
  );
}

function NotReached({ added }: { readonly added: AddedConnection }) {
  return (
    <Stack gap={3}>
      <TestResult test={added.test} />
      <Notice>
        The connection is saved as <Link to={`/connections/${added.connection.id}`}>one that fails</Link>.
        Mend what is wrong below and test again; what you typed is still there.
      </Notice>
    </Stack>
  );
}

function Done({ added: { connection, test } }: { readonly added: AddedConnection }) {
  const { waiting } = connection.tools;
  return (
    <Stack gap={3}>
      <p className={styles.sentence}>
        <strong>
          <bdi>{connection.name}</bdi>
        </strong>{' '}
        is connected. Its tools begin with <code>{connection.slug}_</code> on agents.
      </p>
      <TestResult test={test} />
      {waiting > 0 && (
        <Notice tone="warning">
          {countOf(waiting, 'tool')} {waiting === 1 ? 'waits' : 'wait'} for your approval. Until then nobody
          can call {waiting === 1 ? 'it' : 'them'}.
        </Notice>
      )}
    </Stack>
  );
}

function DoneButtons({
  added: { connection },
  onClose,
}: {
  readonly added: AddedConnection;
  readonly onClose: () => void;
}) {
  const page = `/connections/${connection.id}`;
  return (
    <>
      <Button onClick={onClose}>Close</Button>
      {connection.tools.waiting > 0 ? (
        <ButtonLink variant="primary" to={`${page}?tab=waiting`}>
          Review its tools
        </ButtonLink>
      ) : (
        <ButtonLink variant="primary" to={page}>
          Open the connection
        </ButtonLink>
      )}
    </>
  );
}
