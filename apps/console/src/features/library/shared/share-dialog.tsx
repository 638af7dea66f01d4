import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckboxField } from '../../../ui/fields.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useToast } from '../../../ui/toast.js';
import { shareRecord } from './library-calls.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { keepRecord, refreshLists } from './record-query.js';

/** Asks before a record becomes every member's to see, for an agent with the skills that it needs. */
export function ShareDialog({
  kind,
  record,
  open,
  onOpenChange,
}: {
  readonly kind: LibraryKind;
  readonly record: Pick<RecordFacts, 'id' | 'title'>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const [withSkills, setWithSkills] = useState(false);
  const share = useMutation({
    mutationFn: () => shareRecord(kind.path, record.id, { withSkills }),
    onSuccess: async (shared) => {
      change(false);
      toast({ title: `Shared ${record.title}` });
      await keepRecord(queryClient, kind.path, shared);
      if (!withSkills) return;
      await queryClient.invalidateQueries({ queryKey: ['skills', 'record'] });
      await refreshLists(queryClient, 'skills');
    },
  });
  const change = (next: boolean) => {
    share.reset();
    setWithSkills(false);
    onOpenChange(next);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={`Share this ${kind.noun} with the team?`}
      confirmLabel={`Share ${kind.noun}`}
      tone="primary"
      pending={share.isPending}
      error={share.error}
      onConfirm={() => share.mutate()}
    >
      <p>
        Every member sees{' '}
        <strong>
          <bdi>{record.title}</bdi>
        </strong>{' '}
        and all its versions, here and with their keys. Whoever may write in the library can change and delete
        it. You can take it back at any time.
      </p>
      {kind.path === 'agents' && (
        <CheckboxField
          label="Share its personal skills as well"
          description="A shared agent has shared skills alone."
          checked={withSkills}
          onChange={({ target }) => setWithSkills(target.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
