import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DeliveriesDialog } from './deliveries-dialog.js';
import { EndpointDialog, IssuedDialog } from './endpoint-dialog.js';
import { type EndpointDeed, EndpointMenu } from './endpoint-menu.js';
import type { WebhookEndpoint } from './notices-queries.js';
import { useEndpointDeeds } from './use-endpoint-deeds.js';

/** The menu of an endpoint, with the dialogs that it opens. */
export function EndpointActions({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const [open, setOpen] = useState<EndpointDeed | null>(null);
  const { test, change, rotate, remove } = useEndpointDeeds(endpoint);
  const close = () => setOpen(null);
  const select = (deed: EndpointDeed) => {
    if (deed === 'switch') return change.mutate();
    if (deed === 'test') test.mutate();
    setOpen(deed === 'test' ? 'deliveries' : deed);
  };
  const issued = rotate.data;
  return (
    <>
      <EndpointMenu endpoint={endpoint} onSelect={select} />
      {open === 'deliveries' && <DeliveriesDialog endpoint={endpoint} onClose={close} />}
      {open === 'change' && <EndpointDialog endpoint={endpoint} onClose={close} />}
      <ConfirmDialog
        open={open === 'rotate'}
        onOpenChange={close}
        title="Make a new secret?"
        confirmLabel="Make a new secret"
        tone="primary"
        pending={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate(undefined, { onSuccess: close })}
      >
        <p>
          Messages are signed with the old one too for 24 hours, so that your program can be changed
          meanwhile.
        </p>
      </ConfirmDialog>
      {issued !== undefined && <IssuedDialog secret={issued.secret} onClose={() => rotate.reset()} />}
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={close}
        title="Delete the endpoint?"
        confirmLabel="Delete endpoint"
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
      >
        <p>Nothing is sent to it any more, and what was sent is forgotten with it.</p>
      </ConfirmDialog>
    </>
  );
}
