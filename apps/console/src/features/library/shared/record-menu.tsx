import { useMutation } from '@tanstack/react-query';
import { Copy, Download, ExternalLink, Trash2 } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../data/who.js';
import { wordsOf } from '../../../data/words-of.js';
import { Menu, type MenuItem } from '../../../ui/menu.js';
import { useToast } from '../../../ui/toast.js';
import { DeleteRecordDialog } from './delete-record-dialog.js';
import { type ExportForm, exportRecord } from './export-record.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { ShareDialog } from './share-dialog.js';
import { UnshareDialog } from './unshare-dialog.js';
import { useDuplicate } from './use-duplicate.js';
import { usePlanFor } from './use-plan-for.js';
import { useRoom } from './use-room.js';
import { useSharingItems } from './use-sharing-items.js';

/** What can be done with a record as a whole: export, duplicate, share, delete; in a list also open. */
export function RecordMenu({
  kind,
  record,
  trigger,
  withOpen = false,
  onLost,
}: {
  readonly kind: LibraryKind;
  readonly record: RecordFacts;
  /** The button; it needs a name that says the record. */
  readonly trigger: ReactElement;
  readonly withOpen?: boolean;
  /** Called when the record is gone, or no longer the reader's to see: its page, where there is one, is to be left. */
  readonly onLost: () => void | Promise<void>;
}) {
  const [dialog, setDialog] = useState<'share' | 'unshare' | 'delete' | null>(null);
  const opens = (name: typeof dialog) => (open: boolean) => setDialog(open ? name : null);
  const toast = useToast();
  const fail = (title: string) => (error: unknown) =>
    toast({ tone: 'danger', title, description: wordsOf(error).detail });
  const duplicate = useDuplicate(kind);
  const exporting = useMutation({
    mutationFn: (form: ExportForm) => exportRecord(kind.path, record.id, form),
  });
  const isFull = useRoom(kind.path)?.isFull ?? false;
  const mayDuplicate = useMay(`duplicate_${kind.noun}`);
  const items: MenuItem[] = [
    ...(withOpen ? [{ label: 'Open', icon: ICONS.open, to: `/${kind.path}/${record.id}` }] : []),
    ...kind.exports.map(({ label, form }) => ({
      label,
      icon: ICONS.export,
      onSelect: () => exporting.mutate(form, { onError: fail('The file could not be made') }),
    })),
    ...(mayDuplicate
      ? [
          {
            label: isFull ? 'Duplicate (no room on your plan)' : 'Duplicate',
            icon: ICONS.duplicate,
            disabled: isFull,
            onSelect: () => duplicate.mutate(record.id, { onError: fail('No copy was made') }),
          },
        ]
      : []),
    ...useSharingItems(kind, record, setDialog),
    ...useDeletion(kind, () => setDialog('delete')),
  ];
  return (
    <>
      <Menu trigger={trigger} items={items} />
      <DeleteRecordDialog
        kind={kind}
        record={record}
        open={dialog === 'delete'}
        onOpenChange={opens('delete')}
        onDeleted={onLost}
      />
      <ShareDialog kind={kind} record={record} open={dialog === 'share'} onOpenChange={opens('share')} />
      <UnshareDialog
        kind={kind}
        record={record}
        open={dialog === 'unshare'}
        onOpenChange={opens('unshare')}
        onLost={onLost}
      />
    </>
  );
}

const ICONS = {
  open: <ExternalLink size={15} aria-hidden />,
  export: <Download size={15} aria-hidden />,
  duplicate: <Copy size={15} aria-hidden />,
  delete: <Trash2 size={15} aria-hidden />,
};

/** The entry to delete; where the plan has no deletion, one that leads to the plans; nothing for those who only read. */
function useDeletion(kind: LibraryKind, onSelect: () => void): MenuItem[] {
  const mayDelete = useMay(`delete_${kind.noun}`);
  const mayUpdate = useMay(`update_${kind.noun}`);
  const plan = usePlanFor(`delete_${kind.noun}`);
  const shared = { icon: ICONS.delete, separated: true };
  if (mayDelete) return [{ ...shared, label: 'Delete', danger: true, onSelect }];
  if (mayUpdate && plan !== null) {
    return [{ ...shared, label: `Deleting needs the ${plan} plan`, to: '/settings/billing' }];
  }
  return [];
}
