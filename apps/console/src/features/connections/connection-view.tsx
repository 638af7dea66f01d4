import { useSearchParams } from 'react-router';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { Tabs } from '../../ui/tabs.js';
import { UserText } from '../../ui/user-text.js';
import { ConnectionMenu } from './connection-menu.js';
import { ConnectionState } from './connection-state.js';
import type { ConnectionDetail } from './connections-queries.js';
import { HealthCard } from './health-card.js';
import { SettingsPanel } from './settings-panel.js';
import { ToolsPanel } from './tools-panel.js';
import { WaitingNotice } from './waiting-notice.js';
import { WaitingPanel } from './waiting-panel.js';
import styles from './connections.module.css';

const TABS = ['tools', 'waiting', 'settings'];

/** A connection that was read, in three tabs whose choice stands in the address. */
export function ConnectionView({ connection }: { readonly connection: ConnectionDetail }) {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('tab') ?? '';
  const tab = TABS.includes(wanted) ? wanted : 'tools';
  const open = (next: string) => setParams(next === 'tools' ? {} : { tab: next }, { replace: true });
  const { name, description, slug, tools } = connection;
  return (
    <>
      <PageHeader
        back={{ to: '/connections', label: 'Connections' }}
        title={<UserText lines={2}>{name}</UserText>}
        tabTitle={name}
        description={
          <Stack gap={2}>
            {description !== '' && <UserText lines={null}>{description}</UserText>}
            <span className={styles.state}>
              <ConnectionState connection={connection} /> <code className={styles.slug}>{slug}</code>
            </span>
          </Stack>
        }
        actions={<ConnectionMenu connection={connection} />}
      />
      <Stack gap={5}>
        <HealthCard key={connection.version} connection={connection} />
        {tab !== 'waiting' && tools.waiting > 0 && (
          <WaitingNotice count={tools.waiting} onReview={() => open('waiting')} />
        )}
        <Tabs
          label="Parts of the connection"
          value={tab}
          onChange={open}
          tabs={[
            { value: 'tools', label: 'Tools', content: <ToolsPanel connection={connection} /> },
            {
              value: 'waiting',
              label: `Waiting for approval (${tools.waiting})`,
              content: <WaitingPanel connection={connection} />,
            },
            {
              value: 'settings',
              label: 'Settings and use',
              content: <SettingsPanel connection={connection} />,
            },
          ]}
        />
      </Stack>
    </>
  );
}
