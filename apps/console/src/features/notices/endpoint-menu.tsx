import { MoreHorizontal } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.js';
import { Menu } from '../../ui/menu.js';
import type { WebhookEndpoint } from './notices-queries.js';

/** What can be done with an endpoint. */
export type EndpointDeed = 'deliveries' | 'test' | 'change' | 'rotate' | 'switch' | 'delete';

/** The deeds of an endpoint, behind a button in its row. */
export function EndpointMenu({
  endpoint,
  onSelect,
}: {
  readonly endpoint: WebhookEndpoint;
  readonly onSelect: (deed: EndpointDeed) => void;
}) {
  const isDisabled = endpoint.status === 'disabled';
  return (
    <Menu
      trigger={
        <IconButton label={`Actions for ${endpoint.url}`} icon={<MoreHorizontal size={16} aria-hidden />} />
      }
      items={[
        { label: 'Deliveries', onSelect: () => onSelect('deliveries') },
        { label: 'Send a test message', disabled: isDisabled, onSelect: () => onSelect('test') },
        { label: 'Change', onSelect: () => onSelect('change') },
        { label: 'Make a new secret', onSelect: () => onSelect('rotate') },
        { label: isDisabled ? 'Enable' : 'Switch off', onSelect: () => onSelect('switch') },
        { label: 'Delete', danger: true, separated: true, onSelect: () => onSelect('delete') },
      ]}
    />
  );
}
