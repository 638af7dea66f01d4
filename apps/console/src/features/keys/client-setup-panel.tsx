import type { OperatingSystem } from '@paretostudio/client-setup';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SelectField } from '../../ui/fields.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { ClientSetupView } from './client-setup-view.js';
import { clientSetupsQuery } from './client-setups-query.js';
import { fillSetup } from './fill-setup.js';
import { SystemField } from './system-field.js';
import styles from './key-reveal.module.css';

/** The ready configuration of the client that is picked, with the key in it where it belongs. */
export function ClientSetupPanel({
  apiKey,
  os,
  onOsChange,
}: {
  /** Null leaves the placeholder. */
  readonly apiKey: string | null;
  readonly os: OperatingSystem;
  readonly onOsChange: (os: OperatingSystem) => void;
}) {
  const [client, setClient] = useState<string>('claude-desktop');
  const setups = useQuery(clientSetupsQuery(os));
  if (setups.isPending) return <Skeleton lines={5} label="Loading configurations" />;
  if (setups.isError) return <ErrorState error={setups.error} onRetry={() => void setups.refetch()} />;
  const setup = setups.data.find(({ id }) => id === client) ?? setups.data[0];
  if (setup === undefined) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.pickers}>
        <SelectField
          label="Client"
          value={setup.id}
          options={setups.data.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setClient(event.target.value)}
        />
        <SystemField os={os} onChange={onOsChange} />
      </div>
      <ClientSetupView setup={apiKey === null ? setup : fillSetup(setup, apiKey)} />
    </div>
  );
}
