import { Bot, KeyRound, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import type { ConnectionDetail } from './connections-queries.js';
import { DeleteConnectionDialog } from './delete-connection-dialog.js';
import { EditConnectionDialog } from './edit-connection-dialog.js';
import { newAgentAddress, newKeyAddress } from './new-addresses.js';

/** What can be done with a connection, as far as the person may. */
export function ConnectionMenu({ connection }: { readonly connection: ConnectionDetail }) {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const mayUpdate = useMay('update_connection');
  const mayDelete = useMay('delete_connection');
  const mayMakeKeys = useMay('create_api_key');
  const mayMakeAgents = useMay('create_agent');
  const items: MenuItem[] = [
    ...(mayMakeKeys
      ? [
          {
            label: 'Create a key for this connection only',
            icon: <KeyRound size={16} aria-hidden />,
            to: newKeyAddress(connection.id),
          },
        ]
      : []),
    ...(mayMakeAgents
      ? [
          {
            label: 'Create an agent with it',
            icon: <Bot size={16} aria-hidden />,
            to: newAgentAddress(connection.id),
          },
        ]
      : []),
    ...(mayDelete
      ? [
          {
            label: 'Delete connection',
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            separated: true,
            onSelect: () => setOpen('delete'),
          },
        ]
      : []),
  ];
  return (
    <>
      {mayUpdate && (
        <Button icon={<Pencil size={16} aria-hidden />} onClick={() => setOpen('edit')}>
          Edit
        </Button>
      )}
      {items.length > 0 && (
        <Menu trigger={<Button icon={<MoreHorizontal size={16} aria-hidden />}>More</Button>} items={items} />
      )}
      {open === 'edit' && <EditConnectionDialog connection={connection} onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteConnectionDialog connection={connection} onClose={() => setOpen(null)} />}
    </>
  );
}
