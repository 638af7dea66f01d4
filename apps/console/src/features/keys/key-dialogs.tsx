import { EditKeyDialog } from './edit-key-dialog.js';
import type { ApiKey } from './keys-queries.js';
import { RevokeKeyDialog } from './revoke-key-dialog.js';
import { RotateKeyDialog } from './rotate-key-dialog.js';

/** Something that is about to be done with a key of the list. */
export interface KeyDeed {
  readonly kind: 'edit' | 'rotate' | 'revoke';
  readonly apiKey: ApiKey;
}

/** The dialog of a deed, beside the list, so that opening it draws no row anew. */
export function KeyDialogs({
  deed,
  keys,
  onClose,
}: {
  readonly deed: KeyDeed | null;
  /** The list, for where the focus goes when a row is gone. */
  readonly keys: readonly ApiKey[] | undefined;
  readonly onClose: () => void;
}) {
  if (deed === null) return null;
  const { kind, apiKey } = deed;
  if (kind === 'edit') return <EditKeyDialog key={apiKey.id} apiKey={apiKey} onClose={onClose} />;
  if (kind === 'rotate') return <RotateKeyDialog key={apiKey.id} apiKey={apiKey} onClose={onClose} />;
  const index = keys?.findIndex(({ id }) => id === apiKey.id) ?? -1;
  const neighbour = index < 0 ? undefined : (keys?.[index + 1] ?? keys?.[index - 1]);
  return (
    <RevokeKeyDialog
      key={apiKey.id}
      apiKey={apiKey}
      onClose={onClose}
      onRevoked={() => {
        onClose();
        focusRow(apiKey.id, neighbour?.id);
      }}
    />
  );
}

/** The row's own name if it is still listed, else the next row's, else the head of the page. */
function focusRow(id: string, neighbourId: string | undefined): void {
  const find = () =>
    [id, neighbourId]
      .map((each) => document.querySelector<HTMLElement>(`[data-row="${each}"] a`))
      .find((link) => link !== null) ?? document.querySelector<HTMLElement>('main h1, h1');
  // After the dialog has given the focus back to a button that may be gone.
  window.setTimeout(() => find()?.focus(), 50);
}
