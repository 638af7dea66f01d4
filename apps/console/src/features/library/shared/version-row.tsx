import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, GitCompare, MoreHorizontal, RotateCcw, Tag } from 'lucide-react';
import { wordsOf } from '../../../data/words-of.js';
import { Badge } from '../../../ui/badge.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, type MenuItem } from '../../../ui/menu.js';
import { Time } from '../../../ui/time.js';
import { useToast } from '../../../ui/toast.js';
import { UserText } from '../../../ui/user-text.js';
import { type ExportForm, exportRecord } from './export-record.js';
import { setLabel } from './library-calls.js';
import type { LibraryKind, LibraryPath, VersionOf } from './library-kind.js';
import { useAuthor } from './use-author.js';
import styles from './versions-panel.module.css';

const PRODUCTION = 'production';

/** One version in the list: number, labels, note, author, time, and what can be done with it. */
export function VersionRow<Path extends LibraryPath>({
  kind,
  recordId,
  version,
  isNewest,
  mayUpdate,
  onCompare,
  onRestore,
}: {
  readonly kind: LibraryKind<Path>;
  readonly recordId: string;
  readonly version: VersionOf<Path>;
  readonly isNewest: boolean;
  readonly mayUpdate: boolean;
  readonly onCompare: (from: number, to: number) => void;
  readonly onRestore: () => void;
}) {
  const authorOf = useAuthor();
  const deeds = useVersionDeeds(kind, recordId);
  const { version: number, note, createdAt, createdByMemberId } = version;
  // Prompts alone have labels; that the newest is the latest stands there for all kinds.
  const labels = 'labels' in version ? version.labels.filter((label) => label !== 'latest') : null;
  const items: MenuItem[] = [
    ...(number > 1
      ? [
          {
            label: 'Compare with the one before',
            icon: ICONS.compare,
            onSelect: () => onCompare(number - 1, number),
          },
        ]
      : []),
    { label: 'Export this version', icon: ICONS.export, onSelect: () => deeds.export({ version: number }) },
    ...(mayUpdate && labels !== null
      ? labelItems(labels, (label, on) => deeds.label(label, on ? number : null))
      : []),
    ...(mayUpdate && !isNewest
      ? [{ label: 'Restore this version', icon: ICONS.restore, separated: true, onSelect: onRestore }]
      : []),
  ];
  return (
    <li className={styles.version}>
      <div className={styles.texts}>
        <div className={styles.head}>
          <strong>Version {number}</strong>
          {isNewest && <Badge tone="info">latest</Badge>}
          {labels?.map((label) => (
            <Badge key={label} tone={label === PRODUCTION ? 'success' : 'neutral'}>
              {label}
            </Badge>
          ))}
        </div>
        {note !== null && <UserText lines={2}>{note}</UserText>}
        <div className={styles.by}>
          <bdi>{authorOf(createdByMemberId)}</bdi>, <Time value={createdAt} />
        </div>
      </div>
      <Menu
        trigger={
          <IconButton
            label={`Actions for version ${number}`}
            icon={<MoreHorizontal size={16} aria-hidden />}
          />
        }
        items={items}
      />
    </li>
  );
}

const ICONS = {
  compare: <GitCompare size={15} aria-hidden />,
  export: <Download size={15} aria-hidden />,
  restore: <RotateCcw size={15} aria-hidden />,
  label: <Tag size={15} aria-hidden />,
};

function labelItems(
  labels: readonly string[],
  change: (label: string, isOn: boolean) => void,
): readonly MenuItem[] {
  return [
    ...(labels.includes(PRODUCTION)
      ? []
      : [{ label: 'Label as production', icon: ICONS.label, onSelect: () => change(PRODUCTION, true) }]),
    ...labels.map((label) => ({
      label: `Take the label ${label} away`,
      icon: ICONS.label,
      onSelect: () => change(label, false),
    })),
  ];
}

/** Export and labels: what needs no question first, and tells how it ended at the edge of the page. */
function useVersionDeeds(kind: LibraryKind, recordId: string) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = (error: unknown) =>
    toast({ tone: 'danger', title: wordsOf(error).title, description: wordsOf(error).detail });
  const exporting = useMutation({
    mutationFn: (form: ExportForm) => exportRecord(kind.path, recordId, form),
    onError,
  });
  const labelling = useMutation({
    mutationFn: ({ label, version }: { label: string; version: number | null }) =>
      setLabel(recordId, label, version),
    onSuccess: async (_, { label, version }) => {
      await queryClient.invalidateQueries({ queryKey: [kind.path, 'versions', recordId] });
      toast({
        title: version === null ? `No version is ${label} now` : `Version ${version} is ${label} now`,
      });
    },
    onError,
  });
  return {
    export: (form: ExportForm) => exporting.mutate(form),
    label: (label: string, version: number | null) => labelling.mutate({ label, version }),
  };
}
