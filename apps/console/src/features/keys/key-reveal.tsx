import type { OperatingSystem } from '@paretostudio/client-setup';
import { useState } from 'react';
import { CodeBlock } from '../../ui/code-block.js';
import { Notice } from '../../ui/notice.js';
import { Tabs } from '../../ui/tabs.js';
import { ClientSetupPanel } from './client-setup-panel.js';
import styles from './key-reveal.module.css';
import { guessOperatingSystem } from './operating-system.js';
import { SecretManagersPanel } from './secret-managers-panel.js';
import type { IssuedKey } from './use-issued-key.js';

/** Shows a new key, this once, with what to do with it. Whoever draws it must not let it go unasked. */
export function KeyReveal({ issued }: { readonly issued: IssuedKey }) {
  const [os, setOs] = useState<OperatingSystem>(() => guessOperatingSystem(navigator.userAgent));
  const [tab, setTab] = useState('client');
  const { key } = issued;
  if (key === null) return <ReplayedKey mask={issued.mask} />;
  return (
    <div className={styles.reveal}>
      <CodeBlock code={key} label="Your API key" caption="Your API key" copyLabel="Copy key" wrap>
        <span className={styles.key}>{key}</span>
      </CodeBlock>
      <Notice tone="warning" title="Copy it now: it is shown this once">
        Only a digest of it is kept, so nobody can show it again, not even whoever runs this server. If it is
        lost, revoke it and make a new one; nothing else is lost with it.
      </Notice>
      <Tabs
        label="What to do with the key"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'client',
            label: 'Connect a client',
            content: <ClientSetupPanel apiKey={key} os={os} onOsChange={setOs} />,
          },
          {
            value: 'secrets',
            label: 'Store it in a secret manager',
            content: <SecretManagersPanel os={os} onOsChange={setOs} />,
          },
        ]}
      />
    </div>
  );
}

function ReplayedKey({ mask }: { readonly mask: string }) {
  return (
    <Notice tone="warning" title="This key was made, but it cannot be shown again">
      An earlier attempt made <code>{mask}</code>, and its answer, which alone held the key, did not arrive
      here. Only a digest of it is kept: revoke it in the list and make a new one.
    </Notice>
  );
}
